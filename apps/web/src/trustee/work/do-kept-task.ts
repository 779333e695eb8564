import type { KeyFile } from '../key-file.ts';
import { loadMemory, saveMemory } from '../key-store.ts';
import type { TrusteeMemory } from '../trustee-memory.ts';
import { doTask } from './do-task.ts';
import type { KeptTasks, TaskFailure } from './tasks.ts';

/** What came of a task about a kept key, once this device remembers it. */
export type KeptOutcome<N extends keyof KeptTasks> =
  | { readonly ok: true; readonly value: KeptTasks[N]['output'] }
  | { readonly ok: false; readonly error: TaskFailure };

/** One at a time over all tabs, so that none of them works with, or writes over, what another remembers meanwhile. */
const alone = async <T>({ election, trustee }: KeyFile, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`sandoq.trustee.${election}.${trustee}`, work);

/** Changes what this device remembers. @returns `device` when this browser lets nothing be kept */
export async function changeMemory(
  file: KeyFile,
  change: (memory: TrusteeMemory) => TrusteeMemory,
): Promise<TaskFailure | null> {
  try {
    await alone(file, async () => saveMemory(file, change(loadMemory(file))));
    return null;
  } catch {
    return 'device';
  }
}

/**
 * Has the worker do something with a kept key, and remembers what it saw and made before handing its answer over. No two
 * tabs make the same step in two ways.
 */
export async function doKeptTask<N extends keyof KeptTasks>(
  name: N,
  file: KeyFile,
  more: Omit<KeptTasks[N]['input'], 'file' | 'memory'>,
): Promise<KeptOutcome<N>> {
  try {
    return await alone(file, async () => {
      const input = { ...more, file, memory: loadMemory(file) } as KeptTasks[N]['input'];
      const done = (await doTask(name, input)) as KeptOutcome<N>;
      if (done.ok) saveMemory(file, done.value.memory);
      return done;
    });
  } catch {
    return { ok: false, error: 'device' };
  }
}
