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

/** What this browser cannot do, or a fault of this page, is nobody else's fault. */
const reasonOf = (error: unknown): TaskFailure => (error instanceof TaskFailed ? error.why : 'device');

/** Does the tasks of one page. The open secret lives and dies with it; the page never sees it. */
export class TaskRunner {
  #unlocked: TrusteeSecret | undefined;
  readonly #count = new CountHelp();
  readonly #runs: { readonly [N in TaskName]: Run<N> } = {
    create: async (input) => {
      const { secret, file } = await createKey(input);
      this.#unlocked = secret;
      return file;
    },
    unlock: async ({ file, pin }) => {
      const secret = await openKey(pin, file);
      if (secret !== undefined) this.#unlocked = secret;
      return secret !== undefined;
    },
    standing: async ({ file, memory }) => {
      const record = await readRecord(file.election, memory);
      const progress = await checkedCeremony(record, file, memory);
      const complete = ceremonyIsComplete(record.manifest, progress);
      const { members } = record.manifest.trustees;
      const fingerprint = fingerprintOf(record, progress);
      return { memory: { ...memory, tree: record.tree }, complete, fingerprint, members };
    },
    next: async (input) => nextStep(input, this.#unlocked),
    look: async (input) => this.#count.look(input),
    verify: async (input, tell) => this.#count.verify(input, tell),
    shuffle: async (input) => this.#count.shuffle(input, this.#unlocked),
    decrypt: async (input) => this.#count.decrypt(input, this.#unlocked),
  };

  /** Does a task and says how it goes and how it ended. */
  async run({ id, name, input }: TaskRequest, say: (news: TaskNews) => void): Promise<void> {
    const run = this.#runs[name] as Run<TaskName>;
    try {
      const output = await run(input as never, (done, size) => say({ id, kind: 'progress', done, size }));
      say({ id, kind: 'done', output });
    } catch (error) {
      say({ id, kind: 'failed', why: reasonOf(error) });
    }
  }
}
