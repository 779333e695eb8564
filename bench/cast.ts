import type { Agent } from 'node:http';
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
// failed or were told "recorded" and are not in the record. Some seconds of the same come before what is measured: a server
// that was started a moment ago is still being compiled. Nothing that comes then may be lost either.

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

/** What became of voters: how long each took who was told that the ballot is recorded, in milliseconds. */
interface Casts {
  readonly times: readonly number[];
  readonly receipts: readonly string[];
  readonly faults: readonly string[];
  /** From the first arrival until the last word. */
  readonly seconds: number;
}

async function castAll(
  server: BenchServer,
  connections: Agent,
  voters: readonly ReadyVoter[],
  rate: number,
): Promise<Casts> {
  const [times, receipts, faults]: [number[], string[], string[]] = [[], [], []];
  const begun = performance.now();
  let ended = begun;
  const arrive = async (voter: ReadyVoter, n: number): Promise<void> => {
    const due = (n * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, due));
    const from = begun + due;
    try {
      receipts.push(await castByCode(server, lightClient(server.address, connections, voter.cookie), voter));
      ended = performance.now();
      times.push(ended - from);
    } catch (error) {
      faults.push(String(error));
    }
  };
  await Promise.all(voters.map(arrive));
  return { times, receipts, faults, seconds: (ended - begun) / 1000 };
}

/** The warm-up and what is measured follow each other without a pause: those who came first may still be waiting. */
async function castInTurn(server: BenchServer, { voters }: PreparedElection, rate: number, warmUp: number) {
  const connections = keptConnections();
  const first = castAll(server, connections, voters.slice(0, rate * warmUp), rate);
  await new Promise((resolve) => setTimeout(resolve, warmUp * 1000));
  const [before, own] = [await server.usage(), process.cpuUsage()];
  const measured = await castAll(server, connections, voters.slice(rate * warmUp), rate);
  const { user, system } = process.cpuUsage(own);
  tellUsage(measured.receipts.length, before, await server.usage(), (user + system) / 1000);
  const warm = await first;
  connections.destroy();
  return { warm, measured };
}

async function measure(rate: number, seconds: number, warmUp: number): Promise<void> {
  const server = await startBenchServer();
  try {
    const prepared = await prepareElection(server, rate * (warmUp + seconds));
    const { warm, measured } = await castInTurn(server, prepared, rate, warmUp);
    const recorded = await ballotsInRecord(prepared);
    const faults = [...warm.faults, ...measured.faults];
    const receipts = [...warm.receipts, ...measured.receipts];
    const lost = receipts.filter((tracker) => !recorded.has(tracker)).length + faults.length;
    for (const fault of new Set(faults)) console.error(fault);
    console.log(
      JSON.stringify({
        castsPerSecond: Number((measured.receipts.length / measured.seconds).toFixed(1)),
        p50Ms: percentile(measured.times, 0.5),
        p99Ms: percentile(measured.times, 0.99),
        lost,
      }),
    );
    if (lost > 0) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '255' },
    seconds: { type: 'string', default: '60' },
    'warm-up': { type: 'string', default: '15' },
  },
});
await measure(Number(values.rate), Number(values.seconds), Number(values['warm-up']));
