import type { BallotMaterial } from '@sandoq/contract';
import type { ContestOpening } from '@sandoq/protocol/voter';
import type { VotingCode } from '@sandoq/protocol/voting-code';
import { useEffect, useState } from 'react';
import type { Choices } from './draft-storage.ts';

/** What the worker needs to encrypt a ballot. */
export interface SealRequest {
  readonly election: string;
  readonly material: BallotMaterial;
  readonly choices: Choices;
  /** What the voter typed, where a registrar sent codes. */
  readonly code: VotingCode | null;
}

/** What the worker answers: the ballot's canonical JSON, its hash and what opens it, or why there is none. */
export type SealAnswer =
  | {
      readonly kind: 'sealed';
      readonly ballot: string;
      readonly tracker: string;
      readonly opening: readonly ContestOpening[];
    }
  | { readonly kind: 'unreachable' | 'mismatch' | 'failed' | 'code-of-another' };

/**
 * Encrypts the choices in a worker while the voter reads them. Tries again while the line is lost.
 * @param choices a stable object; null: nothing to do
 * @param code the voter's voting code, where the material has no secret
 */
export function useSealedBallot(
  election: string,
  material: BallotMaterial,
  choices: Choices | null,
  code: VotingCode | null,
): SealAnswer | null {
  const [answer, setAnswer] = useState<{ of: Choices; code: VotingCode | null; answer: SealAnswer } | null>(
    null,
  );
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (choices === null) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const worker = new Worker(new URL('./seal.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<SealAnswer>) => {
      worker.terminate();
      if (event.data.kind === 'unreachable') again = setTimeout(() => setRound((n) => n + 1), 3000);
      else setAnswer({ of: choices, code, answer: event.data });
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
  return answer?.of === choices && answer.code === code ? answer.answer : null;
}
