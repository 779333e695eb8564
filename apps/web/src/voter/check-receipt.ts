import type { ReceiptView } from '@sandoq/contract';
import { useEffect, useState } from 'react';

/** What the worker needs to check a receipt. */
export interface ReceiptRequest {
  readonly election: string;
  readonly receipt: ReceiptView['ballots'][number]['receipt'];
  readonly ballot: string;
}

/** Whether the receipt holds: inclusion proof, the record's signature, and that it is about this encrypted ballot. */
export type ReceiptAnswer = 'holds' | 'refused' | 'unreachable';

/** Checks a receipt in a worker against the public record; null while it works. Tries again while the line is lost. */
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
    const { receipt, ballot } = view.ballots[0]!;
    worker.postMessage({ election, receipt, ballot } satisfies ReceiptRequest);
    return () => {
      worker.terminate();
      clearTimeout(again);
    };
  }, [election, view, round]);
  return answer;
}
