import type { Fault } from '../../platform/index.ts';
import { numberIn, textIn, type Row } from './cells.ts';
import { keyOf } from './read-sheets.ts';
import { workbookFault } from './workbook-fault.ts';

const SERVER = ['سامانه', 'خود سامانه', 'امین سامانه', 'server', 'the server'].map(keyOf);
const [FEWEST, MOST] = [2, 15];

/** The trustees as the definition has them, undefined when the sheet names none, and what is wrong with the sheet. */
interface TrusteesRead {
  readonly trustees: unknown;
  readonly faults: readonly Fault[];
}

const memberIn = ({ nameFa = '', nameEn, mobile = '' }: Row) =>
  mobile === '' && SERVER.includes(keyOf(nameFa))
    ? { kind: 'server' }
    : { kind: 'person', name: textIn(nameFa, nameEn), mobile };

/** Reads the lines of the trustees' sheet; a line with the server's name and no mobile is the server. */
export function trusteesIn(rows: readonly Row[]): TrusteesRead {
  const lines = rows.filter((row) => row['nameFa'] || row['mobile']);
  const needed = [...new Set(rows.map((row) => row['needed'] ?? '').filter((cell) => cell !== ''))];
  if (lines.length === 0 && needed.length === 0) return { trustees: undefined, faults: [] };
  const threshold = needed.length === 1 ? numberIn(needed[0]) : undefined;
  const faults: Fault[] = [];
  if (!(Number(threshold) >= FEWEST && Number(threshold) <= MOST))
    faults.push(workbookFault('trustees.threshold', 'trustees-needed'));
  if (lines.length < FEWEST || lines.length > MOST)
    faults.push(workbookFault('trustees.members', 'trustees-number'));
  return { trustees: { threshold, members: lines.map(memberIn) }, faults };
}
