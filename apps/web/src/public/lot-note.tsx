import { Link } from 'wouter';
import { useAsk } from '../app/api.ts';
import { publicMessages } from './messages.ts';

/** Explains the lot, and leads to its entry of the record. */
export function LotNote({ election }: { readonly election: string }) {
  const t = publicMessages.useMessages();
  // The lot is among the last entries of a record that is complete.
  const newest = useAsk('listRecordEntries', { params: { election }, query: { limit: 20 } });
  const lot = newest.data?.items.find(({ type }) => type === 'lot');
  return (
    <p className="mt-6">
      {t.tieExplained}{' '}
      {lot !== undefined && <Link to={`/e/${election}/record/entry/${lot.index}`}>{t.tieEntry}</Link>}
    </p>
  );
}
