import { toAsciiDigits } from '@sandoq/persian';
import type { Fault } from '../../platform/index.ts';
import {
  CHOICE_RULE_NAMES,
  KIND_NAMES,
  namedIn,
  RANKING_RULE_NAMES,
  type OfficeKind,
} from './answer-names.ts';
import { given, numberIn, textIn, type Row } from './cells.ts';
import { thresholdIn } from './threshold-in.ts';
import { workbookFault, type WorkbookFaultCode } from './workbook-fault.ts';

/** The columns that each kind of vote has beside its id and title. */
const COLUMNS_OF: Readonly<Record<OfficeKind, readonly string[]>> = {
  choice: ['seats', 'alternates', 'min', 'max', 'rule', 'perOption', 'threshold', 'base'],
  motion: ['seats', 'alternates', 'min', 'max', 'threshold', 'base'],
  ranking: ['seats', 'alternates', 'rule', 'ranks'],
  score: ['seats', 'alternates', 'maxScore'],
  text: ['letters'],
};
const COLUMNS = [...new Set(Object.values(COLUMNS_OF).flat())];

/** Where a fault is shown when its column is called otherwise in the definition. */
const PLACES: Readonly<Record<string, string>> = { letters: 'points' };

/** A point holds thirty bytes, fifteen Persian letters (protocol §9.5). */
const LETTERS_PER_POINT = 15;
const MOST_LETTERS = 300;

const MOTION = [
  { fa: 'موافق', en: 'For' },
  { fa: 'مخالف', en: 'Against' },
  { fa: 'ممتنع', en: 'Abstain' },
];

/** An office as the definition has it, as far as it can be read, and what is wrong with its cells. */
interface OfficeRead {
  readonly contest: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

const candidateIn = (candidate: Row) => ({
  id: `${candidate['office']}-${toAsciiDigits(candidate['number'] ?? '')}`,
  number: numberIn(candidate['number']),
  title: textIn(candidate['nameFa'], candidate['nameEn']),
  about: candidate['about'] ? textIn(candidate['about'], undefined) : null,
});

/**
 * Reads a line of the offices' sheet with its candidates. Cells that its kind has no use for are refused: nobody is to
 * think that they were heeded.
 * @param at its place among the offices, from 0
 */
export function officeIn(at: number, office: Row, candidates: readonly Row[]): OfficeRead {
  const faults: Fault[] = [];
  const fault = (field: string, code: WorkbookFaultCode): undefined => {
    faults.push(workbookFault(`contests.${at}.${PLACES[field] ?? field}`, code));
  };
  const cell = (column: string): string => office[column] ?? '';
  const named = { id: office['id'], title: textIn(office['titleFa'], office['titleEn']) };
  const kind = cell('kind') === '' ? 'choice' : namedIn(KIND_NAMES, cell('kind'));
  if (kind === undefined) {
    fault('kind', 'kind');
    return { contest: { ...named, kind: cell('kind') }, faults };
  }
  for (const column of COLUMNS)
    if (cell(column) !== '' && !COLUMNS_OF[kind].includes(column)) fault(column, 'not-of-kind');
  const number = (column: string) => given(column, cell(column) && numberIn(cell(column)));
  const options = candidates.map(candidateIn);

  const threshold = () => {
    if (cell('threshold') === '' && cell('base') === '') return {};
    const { part, base } = thresholdIn(office);
    if (part === undefined) return fault('threshold', 'threshold') ?? {};
    return { threshold: { ...part, base: base ?? fault('base', 'base') ?? 'yes-and-no' } };
  };
  const letters = () => {
    if (cell('letters') === '') return {};
    const read = Number(numberIn(cell('letters')));
    if (!(read >= 1 && read <= MOST_LETTERS)) return fault('letters', 'letters') ?? {};
    return { points: Math.ceil(read / LETTERS_PER_POINT) };
  };

  switch (kind) {
    case 'choice': {
      const rule = cell('rule') === '' ? undefined : namedIn(CHOICE_RULE_NAMES, cell('rule'));
      if (cell('rule') !== '' && rule === undefined) fault('rule', 'choice-rule');
      const limits = {
        seats: numberIn(office['seats']),
        alternates: numberIn(office['alternates']),
        min: numberIn(office['min']),
        max: numberIn(office['max']),
      };
      const contest = { ...named, ...limits, ...given('rule', rule), ...number('perOption') };
      return { contest: { ...contest, ...threshold(), candidates: options }, faults };
    }
    case 'motion': {
      const three = MOTION.map((title, i) => ({ id: `${office['id']}-${i + 1}`, number: i + 1, title }));
      const limits = { seats: 1, alternates: 0, min: 0, max: 1 };
      const said = { ...number('seats'), ...number('alternates'), ...number('min'), ...number('max') };
      const contest = { ...named, rule: 'yes-no-abstain', ...limits, ...said, ...threshold() };
      return { contest: { ...contest, candidates: options.length === 0 ? three : options }, faults };
    }
    case 'ranking': {
      const rule = namedIn(RANKING_RULE_NAMES, cell('rule')) ?? fault('rule', 'ranking-rule');
      const places = { seats: numberIn(office['seats']), ...number('alternates'), ...number('ranks') };
      return { contest: { kind, rule, ...named, ...places, candidates: options }, faults };
    }
    case 'score': {
      const maxScore = numberIn(office['maxScore']);
      if (!(Number(maxScore) >= 1 && Number(maxScore) <= 100)) fault('maxScore', 'max-score');
      const places = { seats: numberIn(office['seats']), ...number('alternates') };
      return { contest: { kind, ...named, ...places, maxScore, candidates: options }, faults };
    }
    case 'text':
      if (candidates.length > 0) fault('candidates', 'text-candidates');
      return { contest: { kind, ...named, ...letters() }, faults };
  }
}
