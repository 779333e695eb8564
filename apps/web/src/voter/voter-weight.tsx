import type { BallotMaterial } from '@sandoq/contract';
import { createContext, use, useMemo } from 'react';
import type { ReactNode } from 'react';

/** What the voter's vote counts for. */
export interface VoterWeight {
  /** Votes (shares). */
  readonly votes: number;
  /** Those of each ballot, descending (protocol §3.3); a single one where the weight is a denomination. */
  readonly ballots: readonly number[];
}

const Context = createContext<VoterWeight>({ votes: 1, ballots: [1] });

/** The weight of the voter who is signed in; one vote outside of `WithVoterWeight`. */
export const useVoterWeight = (): VoterWeight => use(Context);

interface WithVoterWeightProps {
  readonly credentials: BallotMaterial['credentials'];
  readonly children: ReactNode;
}

/** Tells its children what the vote of the holder of these credentials counts for. */
export function WithVoterWeight({ credentials, children }: WithVoterWeightProps) {
  const weight = useMemo(() => {
    const ballots = credentials.map((credential) => credential.weight);
    return { votes: ballots.reduce((sum, one) => sum + one, 0), ballots };
  }, [credentials]);
  return <Context value={weight}>{children}</Context>;
}
