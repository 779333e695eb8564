import { useAsk } from '../app/api.ts';
import { SingleTrustee } from '../public/single-trustee.tsx';

/** The single-trustee declaration, where the election is one. */
export function SingleTrusteeOf({ election }: { readonly election: string }) {
  const asked = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  return asked.data?.singleTrustee ? <SingleTrustee /> : null;
}
