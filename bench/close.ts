import { parseArgs } from 'node:util';
import { act, must, untilState } from '../e2e/simulation/organizer.ts';
import { startBenchServer } from './bench-process.ts';
import { castByCode } from './cast-by-code.ts';
import { eachAtOnce } from './each-at-once.ts';
import { keptConnections, lightClient } from './light-client.ts';
import { prepareElection } from './prepared-election.ts';

// How long after the organiser's word "close" the result stands, with all ballots cast through HTTP before.

async function measure(ballots: number): Promise<void> {
  const server = await startBenchServer();
  try {
    const { organizer, election, voters } = await prepareElection(server, ballots);
    const connections = keptConnections();
    let cast = 0;
    await eachAtOnce(128, voters, async (voter) => {
      await castByCode(server, lightClient(server.address, connections, voter.cookie), voter);
      cast += 1;
      if (cast % 500 === 0) console.error(`${cast} of ${ballots} cast`);
    });
    connections.destroy();
    const begun = performance.now();
    await act(organizer, election, 'close');
    await untilState(organizer, election, 'tallied');
    const resultMs = Math.round(performance.now() - begun);
    await act(organizer, election, 'publish');
    const result = must('result', await organizer('readResult', { params: { election } }));
    console.log(JSON.stringify({ ballots: result.ballots, resultMs }));
    if (result.ballots !== ballots) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({ options: { ballots: { type: 'string', default: '3000' } } });
await measure(Number(values.ballots));
