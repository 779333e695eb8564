import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readConfig } from '../apps/server/src/config.ts';
import { openCredentials } from '../apps/server/src/casting/credentials.ts';
import { domains } from '../apps/server/src/domains.ts';
import type { SmsGateway } from '../apps/server/src/gateways/sms/index.ts';
import { addOrganizer, createOperator } from '../apps/server/src/operators/index.ts';
import { openDatabase, withTenant, type TenantTx } from '../apps/server/src/platform/index.ts';
import { startServer } from '../apps/server/src/server.ts';
import { eachRollVoter, readVoters } from '../apps/server/src/voters/index.ts';
import type { BenchAnswer, BenchRequest, SignedIn, Text, Usage } from './bench-process.ts';

// A whole server for benchmarks. Besides answering over HTTP it signs voters in without captcha and SMS when its parent
// asks, so that a benchmark of casting measures casting. Text messages go through the outbox as always; what stands for
// the mobile network hands them to the parent.
const say = (answer: BenchAnswer): void => void process.send?.(answer);

let texts: Text[] = [];
const gateway: SmsGateway = {
  name: 'bench',
  line: '1000',
  async send({ id, to, text }) {
    if (texts.length === 0)
      setImmediate(() => {
        say({ kind: 'texts', texts });
        texts = [];
      });
    texts.push([to, text]);
    return { kind: 'accepted', providerIds: [id] };
  },
  start: () => undefined,
  stop: async () => undefined,
};

const login = { username: 'bench', password: 'bench-organiser-1405' };
const server = await startServer(readConfig(process.env), domains, { smsGateway: gateway });
const { deps, address } = server;
const operatorId = deps.random.id();

const looking = openDatabase(deps.databaseUrl, 'owner', 1);
let statements = 0;
/** Counts every statement of this process: all connections are of one class. */
async function countStatements(): Promise<void> {
  const connection = await looking.pool.connect();
  const ofAll = Reflect.getPrototypeOf(connection)!;
  const counted = new Proxy(Reflect.get(ofAll, 'query') as () => unknown, {
    apply(query, client, given) {
      statements += 1;
      return Reflect.apply(query, client, given);
    },
  });
  Reflect.set(ofAll, 'query', counted);
  connection.release();
}
await countStatements();

await createOperator(deps.db, { id: operatorId, name: { fa: 'سنجش سرعت' }, now: deps.clock.now() });
await withTenant(deps.db, operatorId, (tx) =>
  addOrganizer(tx, deps, { ...login, operatorId, name: 'برگزارکنندهٔ سنجش' }),
);

/** CPU time of a process and of its children that have ended, in clock ticks, and its parent. */
function processTimes(pid: string): { parent: string; name: string; own: number; ended: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [own, ended] = [Number(rest[11]) + Number(rest[12]), Number(rest[13]) + Number(rest[14])];
  return { parent: rest[1]!, name, own, ended };
}

const TICK_MS = 10;

/** CPU time of PostgreSQL: of its postmaster (the parent of the connections) and everything it started. */
async function databaseMs(): Promise<number> {
  const { rows } = await looking.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = processTimes(String(rows[0]!.pid)).parent;
  const { own, ended } = processTimes(postmaster);
  let ticks = own + ended;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const times = processTimes(pid);
      if (times.parent === postmaster) ticks += times.own;
    } catch {
      // It has ended meanwhile.
    }
  }
  return ticks * TICK_MS;
}

async function usage(): Promise<Usage> {
  const { user, system } = process.cpuUsage();
  return { serverMs: (user + system) / 1000, databaseMs: await databaseMs(), statements };
}

const AT_ONCE = 1000;

/** Gives voters a session each, and reads their credentials. */
async function signIn(tx: TenantTx, election: string, voterIds: readonly string[]): Promise<SignedIn[]> {
  const now = deps.clock.now();
  const people = await readVoters(tx, voterIds);
  const tokens = people.map(() => randomBytes(32).toString('base64url'));
  await tx
    .insertInto('session')
    .values(
      people.map(({ id }, i) => ({
        id: randomUUID(),
        tokenHash: createHash('sha256').update(tokens[i]!).digest(),
        kind: 'voter',
        operatorId,
        subjectId: id,
        scopeId: election,
        ip: '127.0.0.1',
        createdAt: new Date(now),
        expiresAt: new Date(now + 7_200_000),
        revokedAt: null,
        revokedReason: null,
      })),
    )
    .execute();
  const signedIn: SignedIn[] = [];
  for (const [i, { id, licence }] of people.entries()) {
    const [credential] = await openCredentials(tx, deps.sealer, election, id);
    if (!credential?.secret) throw new Error('a voter without a credential');
    const { style, secret } = credential;
    signedIn.push({ licence, cookie: `sandoq-voter=${tokens[i]!}`, style, secret });
  }
  return signedIn;
}

async function signEverybodyIn(election: string): Promise<SignedIn[]> {
  return withTenant(deps.db, operatorId, async (tx) => {
    const ids: string[] = [];
    for await (const { id } of eachRollVoter(tx, election)) ids.push(id);
    const signedIn: SignedIn[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE)
      signedIn.push(...(await signIn(tx, election, ids.slice(from, from + AT_ONCE))));
    return signedIn;
  });
}

process.on('message', (request: BenchRequest) => {
  if (request.kind === 'usage') void usage().then((used) => say({ kind: 'usage', usage: used }));
  else
    void signEverybodyIn(request.election).then(async (voters) => {
      // What autovacuum does within a minute of an import, long before a poll opens.
      await looking.pool.query('analyze');
      say({ kind: 'signed-in', voters });
    });
});
process.on('SIGTERM', () => {
  void looking
    .close()
    .then(() => server.stop())
    .then(() => process.exit(0));
});
say({ kind: 'ready', address, ...login });
