import {
  CHECKS,
  choiceContests,
  mixedContests,
  optionsOf,
  toBase64,
  type Check,
  type Contest,
  type ContestResult,
  type ContestVotes,
  type FinalList,
  type Report,
} from '@sandoq/protocol';
import { fromBase64Url } from '@sandoq/kernel';
import { countLines } from './count-text.ts';
import {
  CHECK_TITLES,
  WORDS,
  digits,
  fill,
  findingText,
  inLanguage,
  type Language,
  type Message,
} from './messages/index.ts';

/** What a report says in one word: everything holds, right so far, or not. */
export type Verdict = 'holds' | 'incomplete' | 'fails';

/** The verdict of a report. */
export function verdictOf(report: Report): Verdict {
  if (report.findings.length > 0) return 'fails';
  return report.complete ? 'holds' : 'incomplete';
}

/** A part of the report: a heading and its lines. The page shows the same parts. */
export type Section = { readonly heading: string; readonly lines: readonly string[] };

/** Checks of what need not be in a record: anchors where no chain is used, lots where there is no tie, audited ballots where nobody audited. */
const OPTIONAL: ReadonlySet<Check> = new Set(['V16', 'V36', 'V37']);

/** Checks of proofs that only ballots of choice contests have, and of what only mixed contests have. */
const OF_CHOICE: ReadonlySet<Check> = new Set(['V26', 'V35']);
const OF_MIXED: ReadonlySet<Check> = new Set(['V40', 'V41', 'V42', 'V43', 'V44', 'V45']);

/** The checks that a complete record of this election undergoes. */
const expected = (report: Report): readonly Check[] =>
  CHECKS.filter((check) => {
    const { manifest } = report;
    if (OPTIONAL.has(check)) return check === 'V36' && !report.complete;
    if (OF_CHOICE.has(check)) return manifest === undefined || choiceContests(manifest).length > 0;
    const mixed = manifest === undefined ? [] : mixedContests(manifest);
    if (check === 'V46') return mixed.some(({ kind }) => kind !== 'text');
    return !OF_MIXED.has(check) || mixed.length > 0;
  });

function notChecked(report: Report, language: Language): string[] {
  const missing = expected(report).filter((check) => (report.checks[check] ?? 0) === 0);
  const limits: Message[] = [WORDS.limitCredentials, WORDS.limitDevice, WORDS.limitView];
  if (report.manifest?.trustees.mode === 'single') limits.unshift(WORDS.limitSingle);
  return [
    ...missing.map((check) =>
      fill(WORDS.notReached, language, { check, title: CHECK_TITLES[check][language] }),
    ),
    ...limits.map((limit) => fill(limit, language)),
  ];
}

function optionLines(
  contest: Contest,
  counted: ContestResult,
  final: FinalList | ContestResult,
  language: Language,
): string[] {
  return optionsOf(contest).map((option, k) => {
    const title = inLanguage(option.title, language);
    const votes = counted.totals?.[k];
    const line = votes === undefined ? title : fill(WORDS.option, language, { title, votes });
    const elected = final.elected?.includes(option.id) === true;
    const alternate = final.elected !== undefined && final.alternates.includes(option.id);
    const role = elected ? WORDS.elected : alternate ? WORDS.alternate : undefined;
    return `  ${line}${role === undefined ? '' : ` ← ${fill(role, language)}`}`;
  });
}

/** How many votes came out of the shuffles, and the texts among them. */
function voteLines({ lists = [] }: { readonly lists?: ContestVotes }, language: Language): string[] {
  return lists.flatMap(({ weight, votes, invalid }) => [
    `  ${fill(WORDS.votes, language, { votes: votes.length, invalid: invalid.length, weight })}`,
    ...votes.flatMap((vote) =>
      typeof vote === 'string' && vote !== '' ? [`  ${fill(WORDS.text, language, { text: vote })}`] : [],
    ),
  ]);
}

function resultLines(report: Report, language: Language): string[] {
  const { manifest, result, final } = report;
  if (manifest === undefined || result === undefined) return [];
  return manifest.contests.flatMap((contest, i) => {
    const counted = result.contests[i];
    if (counted === undefined) return [];
    const lists = final?.find(({ id }) => id === contest.id) ?? counted;
    const votes = counted.totals === undefined ? voteLines(counted, language) : [];
    const isRanked = contest.kind === 'ranking' || contest.kind === 'score';
    const steps =
      isRanked && 'lists' in counted && 'ties' in counted ? countLines(contest, counted, language) : [];
    return [
      inLanguage(contest.title, language),
      ...votes,
      ...steps,
      ...optionLines(contest, counted, lists, language),
    ];
  });
}

/** What may be in a record besides votes that count, when the record is right about it. */
function asides({ manifest, ballots, counted, checks, findings }: Report): [Message, number][] {
  if (findings.length > 0) return [];
  const audited = checks.V37 ?? 0;
  const lines: [Message, number][] = [];
  if (manifest?.revoting === true) lines.push([WORDS.replaced, ballots - counted]);
  if (audited > 0) lines.push([WORDS.audited, audited]);
  return lines;
}

/** What keys and ballots are worth, where that is not their number. */
function weightLines({ eligible, weights }: Report, language: Language): string[] {
  if (weights.eligible === eligible) return [];
  return [fill(WORDS.weights, language, { total: weights.eligible, weight: weights.counted })];
}

function summary(report: Report, language: Language): string[] {
  const { manifest, size, root, ballots, counted, eligible } = report;
  const verdict = verdictOf(report);
  const params = { count: report.findings.length, stage: report.stage };
  return [
    ...(manifest === undefined
      ? []
      : [
          inLanguage(manifest.title, language),
          fill(WORDS.organizer, language, { name: inLanguage(manifest.organizer, language) }),
        ]),
    fill(WORDS.log, language, { size, root: toBase64(fromBase64Url(root)) }),
    fill(WORDS.ballots, language, { ballots, counted, eligible }),
    ...weightLines(report, language),
    ...asides(report).map(([words, count]) => fill(words, language, { count })),
    fill(WORDS[verdict], language, params),
  ];
}

/** The report in sections, in the order they are shown. */
export function reportSections(report: Report, language: Language): readonly Section[] {
  const findings = report.findings.map((found) => {
    const where =
      found.entry === undefined
        ? fill(WORDS.wholeLog, language)
        : fill(WORDS.entry, language, { entry: found.entry });
    return `${found.check}, ${where}: ${findingText(found, language)}`;
  });
  const checked = CHECKS.filter((check) => (report.checks[check] ?? 0) > 0).map(
    (check) => `${check}: ${CHECK_TITLES[check][language]} (${digits(report.checks[check] ?? 0, language)})`,
  );
  const { witnesses } = report;
  const cosigned = witnesses.filter(({ time }) => time !== undefined).map(({ name }) => name);
  if (witnesses.length > 0) {
    const params = {
      named: witnesses.length,
      count: cosigned.length,
      names: cosigned.join(language === 'fa' ? '، ' : ', '),
    };
    checked.push(fill(cosigned.length === 0 ? WORDS.witnessesNone : WORDS.witnesses, language, params));
  }
  const sections = [
    { heading: fill(WORDS.title, language), lines: summary(report, language) },
    { heading: fill(WORDS.findings, language), lines: findings },
    {
      heading: fill(WORDS.result, language),
      lines: verdictOf(report) === 'fails' ? [] : resultLines(report, language),
    },
    { heading: fill(WORDS.checked, language), lines: checked },
    { heading: fill(WORDS.notChecked, language), lines: notChecked(report, language) },
  ];
  return sections.filter((section) => section.lines.length > 0);
}

/** The report as plain text. */
export const reportText = (report: Report, language: Language, more: readonly Section[] = []): string =>
  [...reportSections(report, language), ...more]
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => [`── ${heading}`, ...lines.map((line) => `   ${line}`)].join('\n'))
    .join('\n\n');
