import type { TrusteeView } from '@sandoq/contract';
import { useEffect, useRef, useState } from 'react';
import { ask, keyOf, queryClient, type Failure } from '../app/api.ts';
import type { KeyFile } from './key-file.ts';
import { takeTurn } from './take-turn.ts';
import { withoutComplaint } from './trustee-memory.ts';
import { changeMemory, doKeptTask } from './work/do-kept-task.ts';
import type { Fingerprint, SignedMembers, TaskFailure } from './work/tasks.ts';

/** Where the trustee's own part stands. */
export interface CeremonyWork {
  /** `locked`: the next step needs the PIN; `waiting`: the others; `comparing`: the trustee's word on the fingerprint. */
  readonly state: 'working' | 'waiting' | 'locked' | 'comparing';
  /** What trustees compare by voice; null while keys are missing. */
  readonly fingerprint: Fingerprint | null;
  /** Who holds the key, by the signed manifest; null until it is read. */
  readonly members: SignedMembers | null;
  readonly trouble: TaskFailure | null;
  readonly refused: Failure | null;
  /** Goes on, now that the key is open. */
  readonly goOn: () => void;
  /** Goes on, now that the trustee found the fingerprint to be that of the others. */
  readonly compared: (same: Fingerprint) => void;
}

const STATES = { wait: 'waiting', locked: 'locked', compare: 'comparing', body: 'working' } as const;

/** Takes the trustee's steps by itself, each as soon as the others have taken the one before. */
export function useCeremony(view: TrusteeView, file: KeyFile): CeremonyWork {
  const [state, setState] = useState<CeremonyWork['state']>('working');
  const [trouble, setTrouble] = useState<TaskFailure | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const [fingerprint, setFingerprint] = useState<Fingerprint | null>(null);
  const [members, setMembers] = useState<SignedMembers | null>(null);
  const busy = useRef(false);
  const mark = view.members.map(({ steps }) => steps.length).join();
  const due = `${mark}/${round}`;
  const newest = useRef(due);
  useEffect(() => {
    newest.current = due;
  }, [due]);
  useEffect(() => {
    if (busy.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = async (): Promise<void> => {
      const turn = await takeTurn(view, {
        next: async (taken) => doKeptTask('next', file, { taken }),
        show: (found) => {
          setTrouble(null);
          setFingerprint(found.fingerprint);
          setMembers(found.members);
          setState(STATES[found.kind]);
        },
        send: async (body) => ask('submitCeremony', { body: { body } }),
      });
      setTrouble(turn.trouble);
      setRefused(turn.refused);
      if (turn.sent) queryClient.setQueryData(keyOf('readTrustee', {}), turn.sent);
      if (turn.refused?.kind === 'refused') {
        // What was sent again for ever would never be taken.
        if (turn.refused.problem.code === 'complaint-unfounded') await changeMemory(file, withoutComplaint);
        void queryClient.invalidateQueries({ queryKey: keyOf('readTrustee', {}) });
      }
      if (turn.again !== null) timer = setTimeout(() => setRound((n) => n + 1), turn.again);
    };
    busy.current = true;
    void work().finally(() => {
      busy.current = false;
      // Somebody moved, or the trustee did something, while this turn was taken.
      if (due !== newest.current) setRound((n) => n + 1);
    });
    return () => clearTimeout(timer);
    // `mark` says whether anybody moved; the view itself is another object each time it is read.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mark, file, round]);
  return {
    state,
    fingerprint,
    members,
    trouble,
    refused,
    goOn: () => setRound((n) => n + 1),
    compared: (same) => {
      void changeMemory(file, (memory) => ({ ...memory, compared: same.join('') })).then((failed) => {
        setTrouble(failed);
        if (failed === null) setRound((n) => n + 1);
      });
    },
  };
}
