import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalBytes, fromBase64Url, utf8Text } from '@sandoq/kernel';
import {
  checkReceipt,
  decodeManifest,
  encryptBallot,
  loadWasmKernelSync,
  parseLogKey,
  setTracker,
  verifyRecord,
  type LogKey,
} from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import { readConfig } from '../../apps/server/src/config.ts';
import { ballotMaterial } from '../../apps/server/src/casting/ballot-material.ts';
import { domains } from '../../apps/server/src/domains.ts';
import { createElection } from '../../apps/server/src/elections/index.ts';
import { createOperator } from '../../apps/server/src/operators/index.ts';
import {
  createSession,
  openDatabase,
  startEmbeddedPostgres,
  withTenant,
} from '../../apps/server/src/platform/index.ts';
import { readFrame, recordFiles } from '../../apps/server/src/record/index.ts';
import { performAct } from '../../apps/server/src/reports/index.ts';
import { startServer } from '../../apps/server/src/server.ts';
import { person } from '../../apps/server/src/testing/people.ts';
import { CONTESTS } from '../../apps/server/src/testing/poll.ts';
import { cutPower } from './cut-power.ts';

const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0003';
const SYSTEM = { kind: 'organizer', id: null } as const;
const HOUR = 3_600_000;

/** Every tenth voter has three votes, and so two ballots (2 and 1). */
const weightOf = (n: number): number => (n % 10 === 0 ? 3 : 1);

/** How many ballots the first voters cast together. */
export const ballotsOf = (voters: number): number => voters + Math.floor(voters / 10);

/** A voter with a ballot made beforehand and a signed-in page. */
export interface FaultVoter {
  readonly n: number;
  readonly mobile: string;
  readonly cookie: string;
  /** One for each credential. */
  readonly ballots: readonly string[];
  /** Of the vote. */
  readonly tracker: string;
}

/** What a voter holds when all is done. */
export interface Kept {
  readonly tracker: string;
  /** Of each ballot: its place in the record and its receipt. */
  readonly ballots: readonly { readonly index: number; readonly receipt: object }[];
}

/** An open election on a PostgreSQL that keeps every commit, and its voters. */
export interface FaultElection {
  readonly voters: readonly FaultVoter[];
  /** Settings for server processes on this database. */
  readonly environment: Record<string, string>;
  /** Kills the database as a power cut would, and starts it again. */
  restartDatabase(): Promise<void>;
  /** What is in the database and the record, after all: counts, findings of the verifier, and receipts that do not hold. */
  inspect(kept: readonly Kept[]): Promise<Inspection>;
  close(): Promise<void>;
}

/** See {@link FaultElection.inspect}. */
export interface Inspection {
  readonly castBallots: number;
  readonly participations: number;
  readonly pending: number;
  readonly ballotEntries: number;
  readonly findings: readonly unknown[];
  readonly brokenReceipts: readonly string[];
}

/** Makes everything: database, election of `count` voters, sealed and open, sessions, ballots. */
export async function faultElection(count: number): Promise<FaultElection> {
  const home = await mkdtemp(join(tmpdir(), 'sandoq-faults-'));
  await chmod(home, 0o755);
  const folder = join(home, 'postgres');
  const postgres = await startEmbeddedPostgres({ folder });
  const { url } = postgres;
  const environment = {
    DATABASE_URL: url,
    SANDOQ_DATA: home,
    SANDOQ_DEMO: '1',
    SANDOQ_SECRET: Buffer.alloc(32, 7).toString('base64url'),
    SANDOQ_FLOOD_PER_MINUTE: '0',
    SANDOQ_LOG_LEVEL: 'fatal',
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3999',
  };

  const server = await startServer(
    readConfig(environment),
    domains.filter(({ name }) => name !== 'demonstration'),
  );
  const { deps } = server;
  const now = Date.now();
  const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
  await createOperator(deps.db, { id: OPERATOR, name: { fa: 'کانون نمونه' }, now });
  const electionId = await withTenant(deps.db, OPERATOR, (tx) =>
    createElection(tx, deps, {
      operatorId: OPERATOR,
      organizer: { fa: 'کانون نمونه' },
      actor: SYSTEM,
      now,
      definition: {
        title: { fa: 'انتخابات نمونه' },
        opens: instant(now - HOUR),
        closes: instant(now + HOUR),
        supportPhone: '021-00000000',
        settings: {
          confirmation: 'inbound',
          randomOrder: true,
          revoting: false,
          custody: 'platform',
          sessionMinutes: 60,
          codeDigits: 6,
        },
        contests: CONTESTS.slice(1),
        roll: Array.from({ length: count }, (_, i) => ({
          ...person(i + 1),
          weight: String(weightOf(i + 1)),
        })),
      },
    }),
  );
  for (const act of ['seal', 'open'] as const) await performAct(deps, { electionId, act, actor: SYSTEM });

  const [frame] = await withTenant(deps.db, OPERATOR, (tx) => readFrame(tx, electionId, ['manifest']));
  const manifest = decodeManifest(frame!.content);
  if (!manifest.ok) throw new Error('the manifest cannot be read');
  const parsed = parseLogKey(manifest.value.logKey);
  if (!parsed.ok) throw new Error('the log key cannot be read');
  const logKey: LogKey = parsed.value;

  const voters: FaultVoter[] = [];
  for (let n = 1; n <= count; n++) {
    const voterId = await withTenant(deps.db, OPERATOR, async (tx) => {
      const { licence } = person(n);
      const row = tx.selectFrom('rollVoter').select('id').where('licence', '=', licence);
      return (await row.executeTakeFirstOrThrow()).id;
    });
    const { token, session } = await withTenant(deps.db, OPERATOR, (tx) =>
      createSession(tx, deps.random, {
        kind: 'voter',
        operatorId: OPERATOR,
        subjectId: voterId,
        scopeId: electionId,
        ip: '192.0.2.9',
        now,
        seconds: 3600,
      }),
    );
    const { id: sessionId, createdAt: startedAt, expiresAt, ip, operatorId } = session;
    const signedIn = { sessionId, voterId, electionId, operatorId, ip, startedAt, expiresAt };
    const { context, key, style, credentials } = await ballotMaterial(deps, signedIn);
    const made = credentials.map(({ secret }) => {
      const choices = { inspector: { i1: 1 } };
      const basis = { manifest: manifest.value, context, key, style, choices };
      const ballot = encryptBallot({ ...basis, secret: fromBase64Url(secret!) });
      if (!ballot.ok) throw new Error(ballot.error.code);
      return ballot.value;
    });
    const mobile = `+98${person(n).mobile.slice(1)}`;
    const ballots = made.map(({ bytes }) => utf8Text(bytes));
    const tracker = setTracker(made.map((ballot) => ballot.tracker));
    voters.push({ n, mobile, cookie: `sandoq-voter=${token}`, ballots, tracker });
  }
  await server.stop();

  return {
    voters,
    environment,
    async restartDatabase() {
      await cutPower(postgres.folder);
      // Whoever keeps the embedded PostgreSQL starts it again.
      for (;;) {
        const database = openDatabase(url, 'app', 1);
        const back = await database.pool.query('select 1').then(
          () => true,
          () => false,
        );
        await database.close();
        if (back) return;
        await sleep(50);
      }
    },
    async inspect(kept) {
      const database = openDatabase(url, 'app');
      try {
        return await withTenant(database.db, OPERATOR, async (tx) => {
          const count = async (table: 'castBallot' | 'participation' | 'logPending'): Promise<number> => {
            const rows = await tx.selectFrom(table).select('electionId').execute();
            return rows.length;
          };
          const files = new Map<string, Uint8Array>();
          for await (const { path, bytes } of recordFiles(database.db, OPERATOR, electionId))
            files.set(path, bytes);
          const report = await verifyRecord(
            { read: async (path) => files.get(path) },
            { kernel: loadWasmKernelSync(), rules: recordRules },
          );
          const entries = await tx.selectFrom('logEntry').select(['index', 'entry', 'type']).execute();
          const entryAt = new Map(entries.map(({ index, entry }) => [Number(index), entry]));
          const broken = kept.filter(({ ballots }) =>
            ballots.some(({ receipt, index }) => {
              const checked = checkReceipt(canonicalBytes(receipt as never), logKey);
              return !checked.ok || entryAt.get(index) !== (receipt as { entry: string }).entry;
            }),
          );
          return {
            castBallots: await count('castBallot'),
            participations: await count('participation'),
            pending: await count('logPending'),
            ballotEntries: entries.filter(({ type }) => type === 'ballot').length,
            findings: report.findings,
            brokenReceipts: broken.map(({ tracker }) => tracker),
          };
        });
      } finally {
        await database.close();
      }
    },
    async close() {
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
