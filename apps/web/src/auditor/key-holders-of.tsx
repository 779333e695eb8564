import { useAsk } from '../app/api.ts';
import { KeyHolders } from '../public/key-holders.tsx';

/** Who holds the key of an election. */
export function KeyHoldersOf({ election }: { readonly election: string }) {
  const asked = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  return asked.data === undefined ? null : <KeyHolders trustees={asked.data.trustees} />;
}
