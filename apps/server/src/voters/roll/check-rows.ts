import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import {
  foldLetters,
  parseLicenceCell,
  parseMobile,
  parseNationalId,
  parseWeightCell,
  searchKey,
} from '@sandoq/persian';
import { MAX_WEIGHT } from '@sandoq/protocol';
import type { Fault } from '../../platform/index.ts';
import { rollFault } from './roll-fault.ts';
import type { RollRow } from './roll-row.ts';

/** A line of a roll that is right. */
export interface RollEntry {
  readonly row: number;
  readonly licence: string;
  readonly nationalId: string;
  readonly name: string;
  readonly search: string;
  readonly mobile: string;
  /** Votes (shares). */
  readonly weight: number;
}

const LONGEST_NAME = 150;

const cleanName = (text: string): string => foldLetters(text).replace(/\s+/g, ' ').trim();

function checkRow(given: RollRow, row: number): { entry: RollEntry; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (field: string, code: Parameters<typeof rollFault>[2]) => {
    faults.push(rollFault(row, field, code));
    return '';
  };
  const licence = parseLicenceCell(given.licence);
  const nationalId = parseNationalId(given.nationalId);
  const mobile = parseMobile(given.mobile);
  const name = cleanName(given.name);
  if (name === '') fault('name', 'name-missing');
  if (name.length > LONGEST_NAME) fault('name', 'name-too-long');
  const read = parseWeightCell(given.weight ?? '');
  const weight = read.ok ? read.value : Number.NaN;
  if (!read.ok) fault('weight', 'weight-malformed');
  else if (weight < 1 || weight > MAX_WEIGHT) fault('weight', 'weight-out-of-bounds');
  const missing = (error: string) => error === 'empty';
  return {
    entry: {
      row,
      licence: licence.ok
        ? licence.value
        : fault('licence', missing(licence.error) ? 'licence-missing' : 'licence-malformed'),
      nationalId: nationalId.ok
        ? nationalId.value
        : fault('nationalId', missing(nationalId.error) ? 'national-id-missing' : 'national-id-malformed'),
      name,
      search: searchKey(name),
      mobile: mobile.ok
        ? mobile.value
        : fault('mobile', missing(mobile.error) ? 'mobile-missing' : 'mobile-malformed'),
      weight,
    },
    faults,
  };
}

function duplicates(
  entries: readonly RollEntry[],
  field: 'licence' | 'nationalId',
  code: 'licence-twice' | 'national-id-twice',
): Fault[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry) => {
    const value = entry[field];
    const other = first.get(value);
    if (value === '') return [];
    if (other === undefined) {
      first.set(value, entry.row);
      return [];
    }
    return [rollFault(entry.row, field, code, other)];
  });
}

/** The row at which all weights together are more than a record may have (protocol §3.3); none while single ones are wrong. */
function tooMany(entries: readonly RollEntry[], before: number): Fault[] {
  let sum = before;
  const first = entries.find(({ weight }) => (sum += weight) > MAX_WEIGHT);
  return first === undefined ? [] : [rollFault(first.row, 'weight', 'weights-too-many')];
}

/** Reads the lines of a roll that has votes (shares) `before`, and finds everything that is wrong with them at once. */
export function checkRows(rows: readonly RollRow[], before = 0): Result<RollEntry[], Fault[]> {
  const checked = rows.map((row, at) => checkRow(row, row.row ?? at + 1));
  const entries = checked.map(({ entry }) => entry);
  const faults = [
    ...checked.flatMap((row) => row.faults),
    ...duplicates(entries, 'licence', 'licence-twice'),
    ...duplicates(entries, 'nationalId', 'national-id-twice'),
  ];
  if (faults.length === 0) faults.push(...tooMany(entries, before));
  return faults.length === 0 ? ok(entries) : err(faults);
}
