import { ceremonyIsComplete, type TrusteeSecret } from '@sandoq/protocol';
import { openKey } from '../key-file.ts';
import { checkedCeremony, fingerprintOf } from './ceremony-record.ts';
import { CountHelp } from './count-help.ts';
import { createKey } from './create-key.ts';
import { nextStep } from './next-step.ts';
import { readRecord, TaskFailed } from './read-record.ts';
import type { TaskFailure, TaskName, TaskNews, TaskRequest, Tasks } from './tasks.ts';

type Run<N extends TaskName> = (
  input: Tasks[N]['input'],
  tell: (done: number, size: number) => void,
) => Promise<Tasks[N]['output']>;

// The open secret lives and dies with this worker; the page never sees it.
let unlocked: TrusteeSecret | undefined;
const count = new CountHelp();

const create: Run<'create'> = async (input) => {
  const { secret, file } = await createKey(input);
  unlocked = secret;
  return file;
};

const unlock: Run<'unlock'> = async ({ file, pin }) => {
  const secret = await openKey(pin, file);
  if (secret !== undefined) unlocked = secret;
  return secret !== undefined;
};

const standing: Run<'standing'> = async ({ file, memory }) => {
  const record = await readRecord(file.election, memory);
  const progress = await checkedCeremony(record, file, memory);
  const complete = ceremonyIsComplete(record.manifest, progress);
  const { members } = record.manifest.trustees;
  const fingerprint = fingerprintOf(record, progress);
  return { memory: { ...memory, tree: record.tree }, complete, fingerprint, members };
};

const runs: { readonly [N in TaskName]: Run<N> } = {
  create,
  unlock,
  standing,
  next: async (input) => nextStep(input, unlocked),
  look: async (input) => count.look(input),
  verify: async (input, tell) => count.verify(input, tell),
  shuffle: async (input) => count.shuffle(input, unlocked),
  decrypt: async (input) => count.decrypt(input, unlocked),
};

/** What this browser cannot do, or a fault of this page, is nobody else's fault. */
const reasonOf = (error: unknown): TaskFailure => (error instanceof TaskFailed ? error.why : 'device');

addEventListener('message', ({ data: { id, name, input } }: MessageEvent<TaskRequest>) => {
  const say = (news: TaskNews): void => postMessage(news);
  const run = runs[name] as Run<TaskName>;
  run(input as never, (done, size) => say({ id, kind: 'progress', done, size })).then(
    (output) => say({ id, kind: 'done', output }),
    (error: unknown) => say({ id, kind: 'failed', why: reasonOf(error) }),
  );
});
