import { electionDefinition, type ElectionDefinition } from '@sandoq/contract';
import { err, ok, type Result } from '@sandoq/kernel';
import { parseJalali } from '@sandoq/persian';
import { toFaults, type Fault } from '../../platform/index.ts';
import { readRollSheet } from '../../voters/index.ts';
import { instantOf } from '../times.ts';
import { given, numberIn, textIn, type Row } from './cells.ts';
import { officeIn } from './office-in.ts';
import { keyOf, readSheets, type Sheets } from './read-sheets.ts';
import { SHEETS, type Field, type SheetName } from './sheets.ts';
import { trusteesIn } from './trustees-in.ts';
import { workbookFault } from './workbook-fault.ts';

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

/** A moment in the Jalali calendar and Tehran's time, or as ISO 8601. */
function instantIn(text: string | undefined): unknown {
  const jalali = parseJalali(text ?? '');
  if (jalali.ok) return instantOf(jalali.value);
  const iso = Date.parse(text ?? '');
  return Number.isNaN(iso) ? text : instantOf(iso);
}

const isNo = (text: string | undefined): boolean => /^(خیر|نه|no|false|0)$/i.test((text ?? '').trim());
const isYes = (text: string | undefined): boolean => /^(بله|آری|yes|true|1)$/i.test((text ?? '').trim());
/** What the sheets hold, as far as it can be read, and what is wrong with their cells. */
function definitionOf(sheets: Sheets, roll: unknown): { definition: unknown; faults: Fault[] } {
  const election = settingsOf(sheets, 'election');
  const candidates = tableOf(sheets, 'candidates');
  const offices = tableOf(sheets, 'offices');
  const minutes = election['sessionMinutes'];
  const read = offices.map((office, at) =>
    officeIn(
      at,
      office,
      candidates.filter((candidate) => candidate['office'] === office['id']),
    ),
  );
  const { trustees, faults } = trusteesIn(tableOf(sheets, 'trustees'));
  const strays = [...candidates.entries()].filter(([, { office }]) =>
    offices.every(({ id }) => id !== office),
  );
  return {
    definition: {
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
      contests: read.map(({ contest }) => contest),
      ...(trustees !== undefined && { trustees }),
      roll,
    },
    faults: [
      ...read.flatMap((office) => office.faults),
      ...strays.map(([at]) => workbookFault(`candidates.${at}.office`, 'office-unknown')),
      ...faults,
    ],
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
  const { definition, faults } = definitionOf(sheets, rows);
  const parsed = electionDefinition.safeParse(definition);
  if (parsed.success && faults.length === 0) return ok(parsed.data);
  // What is said of a cell by its own name says more than what the schema has against it.
  const others = toFaults('workbook', parsed.error?.issues ?? []).filter(({ where }) =>
    faults.every((fault) => fault.where !== where),
  );
  return err([...others, ...faults]);
}
