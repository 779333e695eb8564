import type { Client } from '@sandoq/contract/client';
import { toAsciiDigits } from '@sandoq/persian';
import { must } from '../e2e/simulation/organizer.ts';
import type { BenchServer } from './bench-process.ts';
import type { ReadyVoter } from './prepared-election.ts';

/**
 * Casts a ballot as the voter's page does where the code is typed in: prepares it, waits for the code on the phone,
 * confirms with it. @returns the tracker, when the server has said that the ballot stands in the signed record.
 */
export async function castByCode(server: BenchServer, call: Client, voter: ReadyVoter): Promise<string> {
  const { tracker, stage } = must(
    'prepare',
    await call('prepareBallot', { body: { ballots: [voter.ballot] } }),
  );
  if (stage !== 'prepared') throw new Error(`prepare: ${stage}`);
  const [code = ''] = /\d{6}/.exec(toAsciiDigits(await server.textTo(voter.mobile))) ?? [];
  let status = must('confirm', await call('confirmBallot', { params: { tracker }, body: { code } }));
  for (let tries = 0; status.stage === 'confirmed' && tries < 10; tries++)
    status = must('status', await call('readBallot', { params: { tracker } }));
  if (status.stage !== 'recorded') throw new Error(`confirm: ${status.stage}`);
  return tracker;
}
