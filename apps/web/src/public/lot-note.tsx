import { Link } from 'wouter';
import { useAsk } from '../app/api.ts';
import { publicMessages } from './messages.ts';

interface LotNoteProps {
  readonly election: string;
  /** One party alone held the starting number, so that it cannot be said that nobody could foresee the order. */
  readonly singleTrustee: boolean;
}

/** Explains the lot, and leads to its entry of the record. */
export function LotNote({ election, singleTrustee }: LotNoteProps) {
  const t = publicMessages.useMessages();
  // The lot is among the last entries of a record that is complete.
  const newest = useAsk('listRecordEntries', { params: { election }, query: { limit: 20 } });
  const lot = newest.data?.items.find(({ type }) => type === 'lot');
  return (
    <p className="mt-6">
      {singleTrustee ? t.tieExplainedSingle : t.tieExplained}{' '}
      {lot !== undefined && <Link to={`/e/${election}/record/entry/${lot.index}`}>{t.tieEntry}</Link>}
    </p>
  );
}
