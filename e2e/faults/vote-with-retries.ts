import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultVoter, Kept } from './fault-election.ts';

/** Where the server answers at this moment; undefined while it does not. */
export type WhereIsServer = (attempt: number) => string | undefined;

// oxlint-disable-next-line typescript/no-explicit-any -- whatever the server said
type Said = any;

/** Asks; undefined when the line broke or the server could not answer. @throws when it refused */
async function ask(base: string, voter: FaultVoter, path: string, body?: object): Promise<Said> {
  try {
    const response = await fetch(`${base}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'x-sandoq': '1', cookie: voter.cookie, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(15_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said: Said = await response.json();
    if (response.ok) return said;
    if (response.status >= 500) return undefined;
    throw new RangeError(`voter ${voter.n} was refused at ${path}: ${JSON.stringify(said)}`);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

/** One try at voting, from wherever the voter stands. */
async function attempt(base: string, voter: FaultVoter): Promise<Kept | undefined> {
  const prepared = await ask(base, voter, '/api/voter/ballots', { ballots: voter.ballots });
  if (prepared === undefined) return undefined;
  if (prepared.stage === 'prepared') {
    const text = prepared.confirmation.code as string;
    if ((await ask(base, voter, '/test/texts', { from: voter.mobile, text })) === undefined) return undefined;
  }
  const path = `/api/voter/ballots/${voter.tracker}/confirmation`;
  const confirmed = await ask(base, voter, path, { code: null });
  if (confirmed?.stage !== 'recorded') return undefined;
  const view = await ask(base, voter, '/api/voter/receipt');
  return view && { tracker: voter.tracker, ballots: view.ballots };
}

/** Votes as a patient page does: the same ballot again and again until there is a receipt. */
export async function voteWithRetries(voter: FaultVoter, server: WhereIsServer): Promise<Kept> {
  for (let tries = 0; ; tries++) {
    const base = server(tries);
    const kept = base === undefined ? undefined : await attempt(base, voter);
    if (kept !== undefined) return kept;
    await sleep(20 + Math.random() * 60);
  }
}
