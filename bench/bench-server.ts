import { readConfig } from '../apps/server/src/config.ts';
import { domains } from '../apps/server/src/domains.ts';
import { addOrganizer, createOperator } from '../apps/server/src/operators/index.ts';
import { createSession, withTenant } from '../apps/server/src/platform/index.ts';
import { startServer } from '../apps/server/src/server.ts';
import { eachRollVoter, readVoter } from '../apps/server/src/voters/index.ts';
import type { BenchAnswer, BenchRequest, SignedIn } from './bench-process.ts';

// A whole server for benchmarks. Besides answering over HTTP it signs voters in without captcha and SMS when its parent
// asks, so that a benchmark of casting measures casting.
const login = { username: 'bench', password: 'bench-organiser-1405' };
const server = await startServer(readConfig(process.env), domains);
const { deps, address } = server;
const operatorId = deps.random.id();
const say = (answer: BenchAnswer): void => void process.send?.(answer);

await createOperator(deps.db, { id: operatorId, name: { fa: 'سنجش سرعت' }, now: deps.clock.now() });
await withTenant(deps.db, operatorId, (tx) =>
  addOrganizer(tx, deps, { ...login, operatorId, name: 'برگزارکنندهٔ سنجش' }),
);

async function signEverybodyIn(election: string): Promise<SignedIn[]> {
  return withTenant(deps.db, operatorId, async (tx) => {
    const signedIn: SignedIn[] = [];
    for await (const { id } of eachRollVoter(tx, election)) {
      const { token } = await createSession(tx, deps.random, {
        kind: 'voter',
        operatorId,
        subjectId: id,
        scopeId: election,
        ip: '127.0.0.1',
        now: deps.clock.now(),
        seconds: 7200,
      });
      const voter = await readVoter(tx, id);
      if (voter !== undefined) signedIn.push({ licence: voter.licence, cookie: `sandoq-voter=${token}` });
    }
    return signedIn;
  });
}

process.on('message', (request: BenchRequest) => {
  void signEverybodyIn(request.signIn).then((voters) => say({ kind: 'signed-in', voters }));
});
process.on('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
say({ kind: 'ready', address, ...login });
