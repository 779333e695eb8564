import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@sandoq/contract/client';
import type { Client, Failure } from '@sandoq/contract/client';
import { fromBase64Url, utf8Text } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import { encryptBallot } from '@sandoq/protocol';
import type { Choices, Manifest } from '@sandoq/protocol';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import type { Deps } from '../deps.ts';
import { readHandset, sendFromHandset } from '../gateways/sms/index.ts';
import type { App } from '../platform/index.ts';
import type { RollVoter } from '../voters/index.ts';

const WAIT_MS = 50;
const TRIES = 400;

/** A browser of one voter inside this process: the whole HTTP application, without the wire. */
function browserOf(app: App): Client {
  const cookies = new Map<string, string>();
  return createClient({
    base: '',
    async fetch(url, { method, headers, body }) {
      const response = await app.inject({
        method: method as 'GET' | 'POST',
        url,
        headers: { ...headers, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body !== null && { payload: body }),
      });
      for (const { name, value } of response.cookies) cookies.set(name, value);
      return {
        ok: response.statusCode === 200,
        headers: { get: (name) => String(response.headers[name] ?? '') },
        json: async () => response.json(),
      };
    },
  });
}

async function granted<T>(answer: Promise<Result<T, Failure>>): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new Error(`the demonstration's voter was refused: ${JSON.stringify(given.error)}`);
}

/** What a fictional voter needs: the application, the election's manifest, and what ends the voting. */
interface Parts {
  readonly app: App;
  readonly deps: Deps;
  readonly manifest: Manifest;
  readonly signal: AbortSignal;
}

/** The code in a message that came to a phone after `since`. A server that stops sends no more messages, so nobody waits for one. */
async function codeOn({ deps, signal }: Parts, voter: RollVoter, since: number): Promise<string> {
  for (let tries = 0; tries < TRIES; tries++) {
    const newest = (await readHandset(deps.db, voter.mobile)).findLast(({ at }) => at >= since);
    const code = /#(\d+)$/.exec(newest?.text ?? '')?.[1];
    if (code !== undefined) return code;
    await sleep(WAIT_MS, undefined, { signal });
  }
  throw new Error('no code came to the demonstration’s phone');
}

async function signIn(parts: Parts, call: Client, voter: RollVoter): Promise<void> {
  const params = { election: voter.electionId };
  const { work } = await granted(call('newCaptcha', { params, body: {} }));
  const challenge = JSON.parse(work) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  const payload = btoa(JSON.stringify({ challenge, solution }));
  const since = parts.deps.clock.now();
  const { licence, nationalId } = voter;
  const captcha = { kind: 'work', payload } as const;
  const body = { licence, nationalId, captcha, invitation: null };
  const { login } = await granted(call('requestLoginCode', { params, body }));
  await granted(
    call('enterLoginCode', { params: { login }, body: { code: await codeOn(parts, voter, since) } }),
  );
}

/** Votes for a fictional voter the way a real one does: captcha, code, encryption, a text from the phone, receipt. */
export async function voteAs(parts: Parts, voter: RollVoter, choices: Choices): Promise<void> {
  const { app, deps, manifest } = parts;
  const call = browserOf(app);
  await signIn(parts, call, voter);
  const { context, key, style, credentials } = await granted(call('readBallotMaterial', {}));
  const ballots = credentials.map(({ secret }) => {
    const made = encryptBallot({ manifest, context, key, secret: fromBase64Url(secret!), style, choices });
    if (!made.ok) throw new Error(`the demonstration's choices make no ballot: ${made.error.code}`);
    return utf8Text(made.value.bytes);
  });
  const status = await granted(call('prepareBallot', { body: { ballots } }));
  if (status.stage !== 'prepared' || status.confirmation.mode !== 'inbound')
    throw new Error('the demonstration confirms by text message');
  const { code, line } = status.confirmation;
  await sendFromHandset(deps, { from: voter.mobile, to: line, text: code });
  await granted(call('confirmBallot', { params: { tracker: status.tracker }, body: { code: null } }));
}
