import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../e2e/simulation/temporary-folder.ts';

/** What a benchmark asks of its server. */
export type BenchRequest =
  /** Sign the whole roll of an election in. */
  { readonly kind: 'sign-in'; readonly election: string } | { readonly kind: 'usage' };

/** A voter with a session: the Cookie header to send, and the credential (base64url) that the page would be given. */
export interface SignedIn {
  readonly licence: string;
  readonly cookie: string;
  readonly style: string;
  readonly secret: string;
}
/** What the server's process and its database have used since they started. */
export interface Usage {
  /** Milliseconds of CPU of the server's process, of all its threads. */
  readonly serverMs: number;
  /** Milliseconds of CPU of PostgreSQL. */
  readonly databaseMs: number;
  /** Statements sent to PostgreSQL. */
  readonly statements: number;
}
/** A text message to a voter's phone. */
export type Text = readonly [to: string, text: string];
/** What the server tells its benchmark. */
export type BenchAnswer =
  | { readonly kind: 'ready'; readonly address: string; readonly username: string; readonly password: string }
  | { readonly kind: 'signed-in'; readonly voters: readonly SignedIn[] }
  | { readonly kind: 'usage'; readonly usage: Usage }
  | { readonly kind: 'texts'; readonly texts: readonly Text[] };

/** A server in a process of its own, on a database of its own. */
export interface BenchServer {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** Signs every voter of the roll in. */
  signEverybodyIn(election: string): Promise<readonly SignedIn[]>;
  usage(): Promise<Usage>;
  /** Waits for the next text message to a phone (E.164). */
  textTo(phone: string): Promise<string>;
  stop(): Promise<void>;
}

/** The phones: a text waits for its reader, or a reader for its text. */
function createPhones() {
  const texts = new Map<string, string>();
  const readers = new Map<string, (text: string) => void>();
  return {
    receive([to, text]: Text): void {
      const reader = readers.get(to);
      readers.delete(to);
      if (reader === undefined) texts.set(to, text);
      else reader(text);
    },
    async next(phone: string): Promise<string> {
      const text = texts.get(phone);
      texts.delete(phone);
      return text ?? new Promise((resolve) => readers.set(phone, resolve));
    },
  };
}

/**
 * Starts a server for a benchmark; BENCH_SERVER_ARGS are options of its Node, such as `--cpu-prof`.
 * @throws when it ends before it answers.
 */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = await temporaryFolder('bench');
  const child = fork(fileURLToPath(new URL('./bench-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', ...(process.env['BENCH_SERVER_ARGS']?.split(' ') ?? [])],
    env: {
      ...process.env,
      PORT: '0',
      SANDOQ_DATA: folder.path,
      SANDOQ_LOG_LEVEL: 'error',
      SANDOQ_FLOOD_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const phones = createPhones();
  child.on('message', (answer: BenchAnswer) => {
    if (answer.kind === 'texts') for (const text of answer.texts) phones.receive(text);
  });
  const next = <K extends BenchAnswer['kind']>(kind: K) =>
    new Promise<Extract<BenchAnswer, { kind: K }>>((resolve, reject) => {
      const hear = (answer: BenchAnswer): void => {
        if (answer.kind !== kind) return;
        child.off('message', hear);
        resolve(answer as Extract<BenchAnswer, { kind: K }>);
      };
      child.on('message', hear);
      void exited.then(() => reject(new Error('the server of the benchmark ended')));
    });
  const ask = <K extends BenchAnswer['kind']>(request: BenchRequest, kind: K) => {
    const answer = next(kind);
    child.send(request);
    return answer;
  };
  const { address, username, password } = await next('ready');
  return {
    address,
    username,
    password,
    signEverybodyIn: async (election) => (await ask({ kind: 'sign-in', election }, 'signed-in')).voters,
    usage: async () => (await ask({ kind: 'usage' }, 'usage')).usage,
    textTo: (phone) => phones.next(phone),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await folder.remove();
    },
  };
}
