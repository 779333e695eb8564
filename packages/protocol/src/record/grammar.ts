import type { EntryType } from './entry.ts';

/** Where in the grammar of protocol §2 a record stands: the type of its last entry that is not a notice. */
export type RecordStage = EntryType | 'empty';

const NEXT: { readonly [stage in RecordStage]: readonly EntryType[] } = {
  empty: ['manifest'],
  manifest: ['ceremony'],
  ceremony: ['ceremony', 'credentials'],
  credentials: ['open'],
  open: ['ballot', 'challenged', 'close'],
  ballot: ['ballot', 'challenged', 'close'],
  challenged: ['ballot', 'challenged', 'close'],
  close: ['tally'],
  tally: ['shuffle', 'decryption'],
  shuffle: ['shuffle', 'decryption'],
  decryption: ['decryption', 'result'],
  result: ['lot', 'certification'],
  lot: ['certification'],
  certification: [],
  notice: [],
};

/** The stage after an entry, or undefined when the grammar does not allow the entry here. */
export function advanceStage(stage: RecordStage, type: EntryType): RecordStage | undefined {
  if (type === 'notice') return stage === 'empty' ? undefined : stage;
  return NEXT[stage].includes(type) ? type : undefined;
}
