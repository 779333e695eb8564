import type { TaskFailure, TaskName, TaskNews, TaskRequest, Tasks } from './tasks.ts';

/** What came of a task. */
export type Outcome<N extends TaskName> =
  | { readonly ok: true; readonly value: Tasks[N]['output'] }
  | { readonly ok: false; readonly error: TaskFailure };

interface Waiting {
  readonly end: (outcome: Outcome<TaskName>) => void;
  readonly tell: ((done: number, size: number) => void) | undefined;
}

let worker: Worker | undefined;
const waiting = new Map<number, Waiting>();
let last = 0;

function start(): Worker {
  const made = new Worker(new URL('./trustee.worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<TaskNews>) => {
    const task = waiting.get(data.id);
    if (data.kind === 'progress') {
      task?.tell?.(data.done, data.size);
      return;
    }
    waiting.delete(data.id);
    task?.end(
      data.kind === 'done'
        ? { ok: true, value: data.output as Tasks[TaskName]['output'] }
        : { ok: false, error: data.why },
    );
  });
  // Its script did not arrive: that is a lost line, and the next task starts it anew.
  made.addEventListener('error', () => {
    worker = undefined;
    for (const { end } of waiting.values()) end({ ok: false, error: 'unreachable' });
    waiting.clear();
  });
  return made;
}

/** Has the worker do something; one worker serves the page, and keeps the open secret as long as the page is there. */
export function doTask<N extends TaskName>(
  name: N,
  input: Tasks[N]['input'],
  tell?: (done: number, size: number) => void,
): Promise<Outcome<N>> {
  try {
    worker ??= start();
  } catch {
    return Promise.resolve({ ok: false, error: 'device' });
  }
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, { end: resolve as Waiting['end'], tell });
    worker?.postMessage({ id, name, input } satisfies TaskRequest);
  });
}
