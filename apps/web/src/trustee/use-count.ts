import type { TrusteeView } from '@sandoq/contract';
import { useEffect, useState } from 'react';
import { ask, keyOf, queryClient, type Failure } from '../app/api.ts';
import { AGAIN_MS } from './again-after.ts';
import { helpCount, type Help } from './help-count.ts';
import type { KeyFile } from './key-file.ts';
import { withShuffleTaken, type TrusteeMemory } from './trustee-memory.ts';
import { changeMemory, doKeptTask } from './work/do-kept-task.ts';
import type { KeptTasks, TaskFailure } from './work/tasks.ts';

const STANDING = keyOf('readTrustee', {});

/** How the help with the count stands. */
export interface CountWork {
  /** What is to be opened, checked against the signed record; null until it is read. */
  readonly looked: KeptTasks['look']['output'] | null;
  readonly verified: boolean;
  readonly working: boolean;
  readonly trouble: TaskFailure | null;
  /** Whether the page tries by itself again what made the trouble. */
  readonly retried: boolean;
  readonly refused: Failure | null;
  readonly onVerified: () => void;
  /** The trustee found the fingerprint of the keys to be that of the others. */
  readonly onSame: () => void;
  /** The trustee found the number of the tally to be that of the others. */
  readonly onSameTally: () => void;
  /** Shuffles or decrypts; the key must be open. */
  readonly help: () => Promise<void>;
}

/** Reads what is to be decrypted, and helps when it was verified. */
export function useCount(kind: Help, file: KeyFile): CountWork {
  const [looked, setLooked] = useState<CountWork['looked']>(null);
  const [trouble, setTrouble] = useState<TaskFailure | null>(null);
  const [retried, setRetried] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [verified, setVerified] = useState(false);
  const [working, setWorking] = useState(false);
  const [round, setRound] = useState(0);
  const again = () => setRound((n) => n + 1);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void doKeptTask('look', file, {}).then((found) => {
      if (gone) return;
      setTrouble(found.ok ? null : found.error);
      setRetried(!found.ok && found.error === 'unreachable');
      if (found.ok) {
        setLooked(found.value);
        setVerified(found.value.facts.verified);
      } else if (found.error === 'unreachable') timer = setTimeout(again, AGAIN_MS);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [file, round]);
  const help = async (): Promise<void> => {
    setWorking(true);
    setRefused(null);
    setTrouble(null);
    setRetried(false);
    const operation = kind === 'shuffle' ? 'submitShuffle' : 'submitDecryption';
    const helped = await helpCount({
      make: async () => {
        const made = await doKeptTask(kind, file, {});
        return made.ok ? { ok: true, value: made.value.body } : made;
      },
      send: async (body) => ask(operation, { body: { body } }),
      look: async () => {
        await queryClient.refetchQueries({ queryKey: STANDING });
        return queryClient.getQueryData<TrusteeView>(STANDING);
      },
    });
    if (helped.kind === 'taken') {
      // It was taken, whether or not this is remembered.
      if (kind === 'shuffle') await changeMemory(file, withShuffleTaken);
      queryClient.setQueryData(STANDING, helped.view);
    } else if (helped.kind === 'refused') {
      setRefused(helped.failure);
      void queryClient.invalidateQueries({ queryKey: STANDING });
    } else if (helped.kind === 'trouble') {
      setTrouble(helped.why);
      if (helped.why === 'unverified') again();
    }
    setWorking(false);
  };
  const remember = (more: TrusteeMemory): void =>
    void changeMemory(file, (memory) => ({ ...memory, ...more })).then((failed) => {
      setTrouble(failed);
      if (failed === null) again();
    });
  return {
    looked,
    verified,
    working,
    trouble,
    retried,
    refused,
    onVerified: () => setVerified(true),
    onSame: () => looked?.fingerprint && remember({ compared: looked.fingerprint.join('') }),
    onSameTally: () => looked && remember({ comparedTally: looked.tallyNumber.join('') }),
    help,
  };
}
