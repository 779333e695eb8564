import { err, ok, readCsv, type Result } from '@sandoq/kernel';
import {
  foldLetters,
  parseLicenceCell,
  parseWeightCell,
  rollCell,
  rollColumns,
  rollName,
} from '@sandoq/persian';
import { MAX_WEIGHT } from '@sandoq/protocol';

/** A person who gets a code. `weight` counts votes. */
export interface RollLine {
  readonly licence: string;
  readonly name: string;
  readonly weight: number;
}

/** What is wrong with a roll; `row` as a spreadsheet counts, 1 for the names of the columns. */
export interface RollFault {
  readonly code: 'no-licence-column' | 'nobody' | 'licence-malformed' | 'licence-twice' | 'weight-malformed';
  readonly row: number;
}

function readWeight(cell: string): number | undefined {
  const weight = parseWeightCell(cell);
  return weight.ok && weight.value >= 1 && weight.value <= MAX_WEIGHT ? weight.value : undefined;
}

/**
 * Reads the roll that the organiser exports: CSV whose first row names the columns, of which the licence number must be
 * there, and name and weight may be. Everything that is wrong is reported at once.
 */
export function readRoll(csv: string): Result<RollLine[], RollFault[]> {
  const [header = [], ...rows] = readCsv(csv);
  const columns = rollColumns(header);
  if (!columns.has('licence')) return err([{ code: 'no-licence-column', row: 1 }]);
  const faults: RollFault[] = [];
  const lines: RollLine[] = [];
  const seen = new Set<string>();
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = i + 2;
    const licence = parseLicenceCell(rollCell(columns, cells, 'licence'));
    const weight = readWeight(rollCell(columns, cells, 'weight'));
    if (!licence.ok) faults.push({ code: 'licence-malformed', row });
    else if (seen.has(licence.value)) faults.push({ code: 'licence-twice', row });
    if (weight === undefined) faults.push({ code: 'weight-malformed', row });
    if (!licence.ok || weight === undefined) continue;
    seen.add(licence.value);
    lines.push({ licence: licence.value, name: foldLetters(rollName(columns, cells)).trim(), weight });
  }
  if (lines.length === 0 && faults.length === 0) faults.push({ code: 'nobody', row: 1 });
  return faults.length === 0 ? ok(lines) : err(faults);
}
