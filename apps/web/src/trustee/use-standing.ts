import { useEffect, useState } from 'react';
import { AGAIN_MS } from './again-after.ts';
import type { KeyFile } from './key-file.ts';
import { doKeptTask } from './work/do-kept-task.ts';
import type { KeptTasks, TaskFailure } from './work/tasks.ts';

/** How far the key is made, as this device finds it in the signed record; asks again until it is made. */
export interface Standing {
  readonly standing: KeptTasks['standing']['output'] | null;
  readonly trouble: TaskFailure | null;
}

/** Reads how far the key is made in the signed record. */
export function useStanding(file: KeyFile): Standing {
  const [found, setFound] = useState<Standing>({ standing: null, trouble: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void doKeptTask('standing', file, {}).then((read) => {
      if (gone) return;
      setFound(read.ok ? { standing: read.value, trouble: null } : { standing: null, trouble: read.error });
      const isSettled = read.ok ? read.value.complete : read.error !== 'unreachable';
      if (!isSettled) timer = setTimeout(() => setRound((n) => n + 1), AGAIN_MS);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [file, round]);
  return found;
}
