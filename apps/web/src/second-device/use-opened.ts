import type { EntryView } from '@sandoq/contract';
import { useEffect, useState } from 'react';
import type { AuditAnswer, AuditRequest } from './open-again.ts';

/** Opens an audited ballot again in a worker; null while it works. Tries again while the line is lost. */
export function useOpened(
  election: string,
  tracker: string,
  entry: EntryView | undefined,
): Exclude<AuditAnswer, { kind: 'unreachable' }> | null {
  const [answer, setAnswer] = useState<Exclude<AuditAnswer, { kind: 'unreachable' }> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (entry?.type !== 'challenged') return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      again = setTimeout(() => setRound((n) => n + 1), 3000);
    };
    const worker = new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<AuditAnswer>) => {
      worker.terminate();
      if (data.kind === 'opened' || data.kind === 'wrong' || data.kind === 'mismatch') setAnswer(data);
      else later();
    });
    worker.addEventListener('error', later);
    worker.postMessage({ election, tracker, entry } satisfies AuditRequest);
    return () => {
      worker.terminate();
      clearTimeout(again);
    };
  }, [election, tracker, entry, round]);
  return answer;
}
