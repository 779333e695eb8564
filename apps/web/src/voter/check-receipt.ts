import type { ReceiptView } from '@sandoq/contract';
import { useEffect, useState } from 'react';

/** What the worker needs to check the receipts of a vote. */
export interface ReceiptRequest {
  readonly election: string;
  /** Of the vote. */
  readonly tracker: string;
  readonly ballots: ReceiptView['ballots'];
}

/**
 * Whether all receipts of the vote hold: inclusion proof, the record's signature, that each is about its encrypted ballot,
 * and that these ballots are the vote.
 */
export type ReceiptAnswer = 'holds' | 'refused' | 'unreachable';

/** Checks the receipts of a vote in a worker against the public record; null while it works. Tries again while the line is lost. */
export function useCheckedReceipt(election: string, view: ReceiptView | undefined): ReceiptAnswer | null {
  const [answer, setAnswer] = useState<ReceiptAnswer | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (view === undefined) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      again = setTimeout(() => setRound((n) => n + 1), 3000);
    };
    const worker = new Worker(new URL('./receipt.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<ReceiptAnswer>) => {
      worker.terminate();
      if (event.data === 'unreachable') later();
      else setAnswer(event.data);
    });
    worker.addEventListener('error', later);
    const { tracker, ballots } = view;
    worker.postMessage({ election, tracker, ballots } satisfies ReceiptRequest);
    return () => {
      worker.terminate();
      clearTimeout(again);
    };
  }, [election, view, round]);
  return answer;
}
