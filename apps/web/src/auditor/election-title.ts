import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';

/** The election's title, for the head of a page; empty until it is here. */
export function useElectionTitle(election: string): string {
  const f = useFormats();
  const asked = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  return asked.data === undefined ? '' : f.text(asked.data.title);
}
