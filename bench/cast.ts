import { parseArgs } from 'node:util';
import { must } from '../e2e/simulation/organizer.ts';
import { startBenchServer, type BenchServer, type Usage } from './bench-process.ts';
import { castByCode } from './cast-by-code.ts';
import { keptConnections, lightClient } from './light-client.ts';
import { percentile } from './percentile.ts';
import { prepareElection, type PreparedElection, type ReadyVoter } from './prepared-election.ts';

// Voters arrive at a fixed rate, whether or not earlier ones are done; this process plays all of them, the server and
// PostgreSQL have processes of their own on the same machine. Each voter sends a ballot of ten options made beforehand,
// gets the code that the outbox sends to the phone, and confirms with it; done is who was told that the ballot stands in
// the signed record. Printed: how many that were per second, how long it took from the arrival to that word, and how many
// failed or were told "recorded" and are not in the record.

/** Hashes of all ballots in the record. */
async function ballotsInRecord({ organizer, election }: PreparedElection): Promise<Set<string>> {
  const found = new Set<string>();
  const params = { election };
  let before: number | undefined;
  do {
    const query = { limit: 200, ...(before === undefined ? {} : { before }) };
    const { items } = must('entries', await organizer('listRecordEntries', { params, query }));
    for (const { type, body } of items) if (type === 'ballot') found.add(body);
    before = items.at(-1)?.index;
  } while (before !== undefined && before > 0);
  return found;
}

function tellUsage(casts: number, before: Usage, after: Usage, ownMs: number): void {
  const perCast = (total: number) => Number((total / casts).toFixed(2));
  console.error(
    `for each cast: ${perCast(after.serverMs - before.serverMs)} ms of CPU in the server, ` +
      `${perCast(after.databaseMs - before.databaseMs)} ms in PostgreSQL, ${perCast(ownMs)} ms in the voters; ` +
      `${perCast(after.statements - before.statements)} SQL statements`,
  );
}

async function castAll(server: BenchServer, { voters }: PreparedElection, rate: number) {
  const connections = keptConnections();
  const times: number[] = [];
  const receipts: string[] = [];
  const faults: string[] = [];
  const [before, own] = [await server.usage(), process.cpuUsage()];
  const begun = performance.now();
  const arrive = async (voter: ReadyVoter, n: number): Promise<void> => {
    const due = (n * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, due));
    const from = begun + due;
    try {
      receipts.push(await castByCode(server, lightClient(server.address, connections, voter.cookie), voter));
      times.push(performance.now() - from);
    } catch (error) {
      faults.push(String(error));
    }
  };
  await Promise.all(voters.map(arrive));
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(own);
  tellUsage(voters.length, before, await server.usage(), (user + system) / 1000);
  connections.destroy();
  return { times, receipts, faults, seconds };
}

async function measure(rate: number, seconds: number): Promise<void> {
  const server = await startBenchServer();
  try {
    const prepared = await prepareElection(server, rate * seconds);
    const { times, receipts, faults, seconds: took } = await castAll(server, prepared, rate);
    const recorded = await ballotsInRecord(prepared);
    const lost = receipts.filter((tracker) => !recorded.has(tracker)).length + faults.length;
    for (const fault of new Set(faults)) console.error(fault);
    console.log(
      JSON.stringify({
        castsPerSecond: Number((receipts.length / took).toFixed(1)),
        p50Ms: percentile(times, 0.5),
        p99Ms: percentile(times, 0.99),
        lost,
      }),
    );
    if (lost > 0) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({
  options: { rate: { type: 'string', default: '250' }, seconds: { type: 'string', default: '60' } },
});
await measure(Number(values.rate), Number(values.seconds));
