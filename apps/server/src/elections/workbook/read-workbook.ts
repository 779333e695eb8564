import { electionDefinition, type ElectionDefinition } from '@sandoq/contract';
import { err, ok, type Result } from '@sandoq/kernel';
import { parseJalali, toAsciiDigits } from '@sandoq/persian';
import { toFaults, type Fault } from '../../platform/index.ts';
import { readRollSheet } from '../../voters/index.ts';
import { instantOf } from '../times.ts';
import { keyOf, readSheets, type Sheets } from './read-sheets.ts';
import { ruleIn } from './rule-in.ts';
import { SHEETS, type Field, type SheetName } from './sheets.ts';

type Row = Readonly<Record<string, string>>;

const fieldOf = (fields: readonly Field[], name: string): string | undefined =>
  fields.find(({ names }) => names.some((each) => keyOf(each) === keyOf(name)))?.key;

/** A sheet whose first line names the columns. */
function tableOf(sheets: Sheets, name: SheetName): Row[] {
  const [header, ...lines] = sheets[name];
  const keys = header?.cells.map((cell) => fieldOf(SHEETS[name].fields, cell)) ?? [];
  return lines.map(({ cells }) =>
    Object.fromEntries(keys.flatMap((key, at) => (key === undefined ? [] : [[key, cells[at] ?? '']]))),
  );
}

/** A sheet whose first column names what the second one holds. */
const settingsOf = (sheets: Sheets, name: SheetName): Row =>
  Object.fromEntries(
    sheets[name].flatMap(({ cells }) => {
      const key = fieldOf(SHEETS[name].fields, cells[0] ?? '');
      return key === undefined ? [] : [[key, cells[1] ?? '']];
    }),
  );

/** A number, or the text itself, so that the schema says what is wrong with it. */
function numberIn(text: string | undefined): unknown {
  const digits = toAsciiDigits(text ?? '').trim();
  return /^-?\d+$/.test(digits) ? Number(digits) : text;
}

/** A moment in the Jalali calendar and Tehran's time, or as ISO 8601. */
function instantIn(text: string | undefined): unknown {
  const jalali = parseJalali(text ?? '');
  if (jalali.ok) return instantOf(jalali.value);
  const iso = Date.parse(text ?? '');
  return Number.isNaN(iso) ? text : instantOf(iso);
}

const textIn = (fa: string | undefined, en: string | undefined) => ({
  fa: fa ?? '',
  ...(en ? { en } : {}),
});
const isNo = (text: string | undefined): boolean => /^(خیر|نه|no|false|0)$/i.test((text ?? '').trim());
const isYes = (text: string | undefined): boolean => /^(بله|آری|yes|true|1)$/i.test((text ?? '').trim());
const given = <T>(key: string, value: T | undefined): Record<string, T> =>
  value === undefined || value === '' ? {} : { [key]: value };

function definitionOf(sheets: Sheets, roll: unknown): unknown {
  const election = settingsOf(sheets, 'election');
  const candidates = tableOf(sheets, 'candidates');
  const minutes = election['sessionMinutes'];
  return {
    title: textIn(election['titleFa'], election['titleEn']),
    opens: instantIn(election['opens']),
    closes: instantIn(election['closes']),
    supportPhone: election['supportPhone'],
    settings: {
      confirmation: /کد|code/i.test(election['confirmation'] ?? '') ? 'code' : 'inbound',
      randomOrder: !isNo(election['randomOrder']),
      revoting: isYes(election['revoting']),
      custody: isYes(election['registrar']) ? 'authority' : 'platform',
      ...given('sessionMinutes', minutes && numberIn(minutes)),
    },
    contests: tableOf(sheets, 'offices').map((office) => ({
      id: office['id'],
      title: textIn(office['titleFa'], office['titleEn']),
      seats: numberIn(office['seats']),
      alternates: numberIn(office['alternates']),
      min: numberIn(office['min']),
      max: numberIn(office['max']),
      ...given('rule', office['rule'] && ruleIn(office['rule'])),
      ...given('perOption', office['perOption'] && numberIn(office['perOption'])),
      candidates: candidates
        .filter((candidate) => candidate['office'] === office['id'])
        .map((candidate) => ({
          id: `${office['id']}-${toAsciiDigits(candidate['number'] ?? '')}`,
          number: numberIn(candidate['number']),
          title: textIn(candidate['nameFa'], candidate['nameEn']),
          about: candidate['about'] ? textIn(candidate['about'], undefined) : null,
        })),
    })),
    roll,
  };
}

/**
 * Reads an election from a workbook with the sheets of the template, or from one CSV file that has them one under the other.
 * @returns the definition, or all faults of its shape at once
 * @throws the refusal workbook-unreadable when it is neither
 */
export async function readWorkbook(bytes: Buffer): Promise<Result<ElectionDefinition, Fault[]>> {
  const sheets = await readSheets(bytes);
  const roll = sheets.roll.length === 0 ? ok([]) : readRollSheet(sheets.roll);
  if (!roll.ok) return roll;
  const rows = roll.value.map(({ licence, nationalId, name, mobile, weight }) => ({
    licence,
    nationalId,
    name,
    mobile,
    ...(weight !== undefined && { weight }),
  }));
  const parsed = electionDefinition.safeParse(definitionOf(sheets, rows));
  return parsed.success ? ok(parsed.data) : err(toFaults('workbook', parsed.error.issues));
}
