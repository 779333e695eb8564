import type { BallotMaterial } from '@sandoq/contract';
import type { VotingCode } from '@sandoq/protocol/voting-code';
import { useEffect, useState } from 'react';
import type { Choices } from './draft-storage.ts';
import type { VoteOpening } from './opening-memory.ts';

/** What the worker needs to encrypt a vote. */
export interface SealRequest {
  readonly election: string;
  readonly material: BallotMaterial;
  readonly choices: Choices;
  /** What the voter typed, where a registrar sent codes. */
  readonly code: VotingCode | null;
}

/** How far the worker is: so many ballots are encrypted. */
export interface Sealing {
  readonly kind: 'sealing';
  readonly done: number;
}

/** What the worker answers at last: the ballots' canonical JSON, their hashes and what opens them, or why there are none. */
export type SealAnswer =
  | {
      readonly kind: 'sealed';
      readonly ballots: string[];
      readonly trackers: readonly string[];
      /** What the vote is called: made of its ballots' trackers. */
      readonly tracker: string;
      readonly opening: VoteOpening;
    }
  | { readonly kind: 'unreachable' | 'mismatch' | 'failed' | 'code-of-another' };

const BEGINNING: Sealing = { kind: 'sealing', done: 0 };

/**
 * Encrypts the choices in a worker while the voter reads them: the same ones in a ballot for each credential. Tries again
 * while the line is lost.
 * @param choices a stable object; null: nothing to do
 * @param code the voter's voting code, where the material has no secret
 */
export function useSealedBallots(
  election: string,
  material: BallotMaterial,
  choices: Choices | null,
  code: VotingCode | null,
): SealAnswer | Sealing {
  const [heard, setHeard] = useState<{
    of: Choices;
    code: VotingCode | null;
    answer: SealAnswer | Sealing;
  } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (choices === null) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const worker = new Worker(new URL('./seal.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SealAnswer | Sealing>) => {
      if (data.kind !== 'sealing') worker.terminate();
      if (data.kind === 'unreachable') again = setTimeout(() => setRound((n) => n + 1), 3000);
      else setHeard({ of: choices, code, answer: data });
    });
    // Its script may not have arrived: that is a lost line too.
    worker.addEventListener('error', () => {
      again = setTimeout(() => setRound((n) => n + 1), 3000);
    });
    worker.postMessage({ election, material, choices, code } satisfies SealRequest);
    return () => {
      worker.terminate();
      clearTimeout(again);
    };
  }, [election, material, choices, code, round]);
  return heard?.of === choices && heard.code === code ? heard.answer : BEGINNING;
}
