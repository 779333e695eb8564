import { parseArgs } from 'node:util';
import { must } from '../e2e/simulation/organizer.ts';
import { startBenchServer } from './bench-process.ts';
import { percentile } from './percentile.ts';
import { prepareElection, type PreparedElection, type ReadyVoter } from './prepared-election.ts';

// Voters arrive at a fixed rate, whether or not earlier ones are done. Each prepares a ballot made beforehand, sends the
// code from their handset and waits until the ballot stands in the signed record. Printed: how many that were per second,
// how long prepare and confirmation took together, and how many that were told "recorded" are not in the record.

async function cast({ voter, call, ballot }: ReadyVoter): Promise<string> {
  const prepared = must('prepare', await call('prepareBallot', { body: { ballot } }));
  if (prepared.stage !== 'prepared' || prepared.confirmation.mode !== 'inbound')
    throw new Error(prepared.stage);
  const { line, code } = prepared.confirmation;
  must(
    'text message',
    await call('sendFromHandset', { params: { number: voter.mobile }, body: { to: line, text: code } }),
  );
  const { tracker } = prepared;
  for (let tries = 0; tries < 100; tries++) {
    const status = must('status', await call('confirmBallot', { params: { tracker }, body: { code: null } }));
    if (status.stage === 'recorded') return tracker;
    if (status.stage === 'prepared') await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the ballot was not recorded');
}

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

async function measure(rate: number, seconds: number): Promise<void> {
  const server = await startBenchServer();
  try {
    const prepared = await prepareElection(server, rate * seconds);
    const times: number[] = [];
    const receipts: string[] = [];
    const faults: string[] = [];
    const begun = performance.now();
    const arrive = async (ready: ReadyVoter, n: number): Promise<void> => {
      const due = (n * 1000) / rate;
      await new Promise((resolve) => setTimeout(resolve, due));
      const from = begun + due;
      try {
        receipts.push(await cast(ready));
        times.push(performance.now() - from);
      } catch (error) {
        faults.push(String(error));
      }
    };
    await Promise.all(prepared.voters.map(arrive));
    const took = (performance.now() - begun) / 1000;
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
  options: { rate: { type: 'string', default: '20' }, seconds: { type: 'string', default: '30' } },
});
await measure(Number(values.rate), Number(values.seconds));
