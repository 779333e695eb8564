import type { BallotMaterial, Client, Failure, LoginStarted, ReceiptView } from '@sandoq/contract/client';
import { fromBase64Url, utf8Text, type Result } from '@sandoq/kernel';
import {
  decodeManifest,
  decodeOpen,
  encryptBallot,
  hashToHex,
  type Manifest,
  type RandomSource,
} from '@sandoq/protocol';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { cookieClient } from './cookie-client.ts';
import { randomAnswer, type SimulatedVoter } from './election-definition.ts';

/** Where a simulated voter votes, and with what chance. */
export interface Surroundings {
  /** The server's address. */
  readonly base: string;
  readonly election: string;
  readonly random: RandomSource;
  /** Called before each retry; ends the voter's patience by throwing. */
  readonly wait?: (attempt: number) => Promise<void>;
}

/** A refusal that a simulated voter did not expect. */
export class UnexpectedRefusal extends Error {}

async function granted<T>(
  around: Surroundings,
  act: string,
  ask: () => Promise<Result<T, Failure>>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask();
    if (answer.ok) return answer.value;
    if (answer.error.kind === 'refused' && answer.error.problem.status < 500) {
      throw new UnexpectedRefusal(`${act}: ${answer.error.problem.code}`);
    }
    if (around.wait === undefined) throw new Error(`${act}: no answer`);
    await around.wait(attempt);
  }
}

/** Reads the election's manifest from its public record. */
export async function readManifest(base: string, open: string, election: string): Promise<Manifest> {
  const body = async (hash: string): Promise<Uint8Array> => {
    const response = await fetch(`${base}/record/${election}/body/${hashToHex(hash)}`);
    if (!response.ok) throw new Error(`the record has no body ${hash}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const opened = decodeOpen(await body(open));
  if (!opened.ok) throw new Error('the record has a malformed open body');
  const manifest = decodeManifest(await body(opened.value.manifest));
  if (!manifest.ok) throw new Error('the record has a malformed manifest');
  return manifest.value;
}

async function provenWork(work: string): Promise<string> {
  const challenge = JSON.parse(work) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}

/** The newest text on a demonstration handset that holds a code of six digits. */
async function codeOnHandset(call: Client, mobile: string, after: number): Promise<string | undefined> {
  const messages = await call('readHandset', { params: { number: mobile } });
  if (!messages.ok) return undefined;
  const codes = messages.value.items
    .filter((m) => m.direction === 'to-phone' && Date.parse(m.at) >= after)
    .map((m) => /(?<!\d)\d{6}(?!\d)/.exec(m.text)?.[0])
    .filter((code) => code !== undefined);
  return codes.at(-1);
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Signs in as a voter does: captcha (by work), licence and national ID, code from the handset. Returns the session's client. */
export async function signIn(around: Surroundings, voter: SimulatedVoter): Promise<Client> {
  const { call } = cookieClient(around.base);
  const params = { election: around.election };
  const captcha = await granted(around, 'captcha', () => call('newCaptcha', { params, body: {} }));
  const payload = await provenWork(captcha.work);
  const started: LoginStarted = await granted(around, 'login', () =>
    call('requestLoginCode', {
      params,
      body: {
        licence: voter.licence,
        nationalId: voter.nationalId,
        captcha: { kind: 'work', payload },
        invitation: null,
      },
    }),
  );
  const since = Date.parse(started.serverTime) - 1000;
  for (let tries = 0; tries < 200; tries++) {
    const code = await codeOnHandset(call, voter.mobile, since);
    if (code !== undefined) {
      await granted(around, 'code', () =>
        call('enterLoginCode', { params: { login: started.login }, body: { code } }),
      );
      return call;
    }
    await pause(50);
  }
  throw new Error('no code came to the handset');
}

/**
 * Encrypts random choices with what the server handed out, bound to the manifest of the public record: the same choices
 * for each credential.
 */
function encryptRandomVote(around: Surroundings, manifest: Manifest, material: BallotMaterial): string[] {
  const { context, key, style, contests, credentials } = material;
  const choices = Object.fromEntries(
    contests.map((contest) => [contest.id, randomAnswer(around.random, contest)]),
  );
  return credentials.map(({ secret }) => {
    const input = { manifest, context, key, secret: fromBase64Url(secret!), style, choices };
    const encrypted = encryptBallot(input, around.random);
    if (!encrypted.ok) throw new Error(`the choices make no ballot: ${encrypted.error.code}`);
    return utf8Text(encrypted.value.bytes);
  });
}

/** Prepares a vote, confirms it by an SMS from the voter's handset, and waits for the receipt. */
async function castByOwnSms(
  around: Surroundings,
  call: Client,
  voter: SimulatedVoter,
  ballots: readonly string[],
): Promise<ReceiptView> {
  let status = await granted(around, 'prepare', () => call('prepareBallot', { body: { ballots } }));
  const params = { tracker: status.tracker };
  if (status.stage === 'prepared') {
    const { confirmation } = status;
    if (confirmation.mode !== 'inbound') throw new Error('this election confirms by a code');
    await granted(around, 'sms', () =>
      call('sendFromHandset', {
        params: { number: voter.mobile },
        body: { to: confirmation.line, text: confirmation.code },
      }),
    );
  }
  for (let tries = 0; status.stage !== 'recorded' && tries < 400; tries++) {
    if (tries > 0) await pause(50);
    status = await granted(around, 'status', () => call('readBallot', { params }));
  }
  if (status.stage !== 'recorded') throw new Error('the ballot was not recorded in time');
  return granted(around, 'receipt', () => call('readReceipt', {}));
}

/** The whole way of one voter, from the login to the receipt. */
export async function vote(
  around: Surroundings,
  voter: SimulatedVoter,
  manifestOf: (open: string) => Promise<Manifest>,
): Promise<ReceiptView> {
  const call = await signIn(around, voter);
  const material = await granted(around, 'ballot material', () => call('readBallotMaterial', {}));
  const ballots = encryptRandomVote(around, await manifestOf(material.context), material);
  return castByOwnSms(around, call, voter, ballots);
}
