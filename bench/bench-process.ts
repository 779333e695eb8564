import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../e2e/simulation/temporary-folder.ts';

/** What a benchmark asks of its server. */
export interface BenchRequest {
  /** The election whose whole roll is to be signed in. */
  readonly signIn: string;
}
/** A voter with a session: the Cookie header to send. */
export interface SignedIn {
  readonly licence: string;
  readonly cookie: string;
}
/** What the server tells its benchmark. */
export type BenchAnswer =
  | { readonly kind: 'ready'; readonly address: string; readonly username: string; readonly password: string }
  | { readonly kind: 'signed-in'; readonly voters: readonly SignedIn[] };

/** A server in a process of its own, on a database of its own. */
export interface BenchServer {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** Signs every voter of the roll in. */
  signEverybodyIn(election: string): Promise<readonly SignedIn[]>;
  stop(): Promise<void>;
}

/** Starts a server for a benchmark. @throws when it ends before it answers. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = await temporaryFolder('bench');
  const child = fork(fileURLToPath(new URL('./bench-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      PORT: '0',
      SANDOQ_DEMO: '1',
      SANDOQ_DATA: folder.path,
      SANDOQ_LOG_LEVEL: 'error',
      SANDOQ_FLOOD_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const next = <K extends BenchAnswer['kind']>(kind: K) =>
    new Promise<Extract<BenchAnswer, { kind: K }>>((resolve, reject) => {
      child.on('message', (answer: BenchAnswer) => {
        if (answer.kind === kind) resolve(answer as Extract<BenchAnswer, { kind: K }>);
      });
      void exited.then(() => reject(new Error('the server of the benchmark ended')));
    });
  const { address, username, password } = await next('ready');
  return {
    address,
    username,
    password,
    async signEverybodyIn(election) {
      const signedIn = next('signed-in');
      child.send({ signIn: election } satisfies BenchRequest);
      return (await signedIn).voters;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await folder.remove();
    },
  };
}
