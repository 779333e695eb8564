import type { TrusteesDefinition } from '@sandoq/contract';
import { canonicalBytes, parseCanonical, utf8Text, type Json } from '@sandoq/kernel';
import type { Mobile } from '@sandoq/persian';
import {
  acceptShares,
  dealShares,
  decryptMixed,
  decryptTally,
  nobleKernel,
  receiveShares,
  shuffleEntry,
  signShares,
  startTrustee,
  systemRandom,
  type Ceremony,
  type CeremonyShares,
  type Decryption,
  type Shuffle,
  type Tally,
  type TrusteeStart,
} from '@sandoq/protocol';
import { readPollContext } from '../casting/index.ts';
import { readHandset } from '../gateways/sms/index.ts';
import { withTenant } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import { readMixed } from '../tally/mixed/read-mixed.ts';
import { readCeremony } from '../trustees/index.ts';
import { OPERATOR, type Answer, type TestPoll } from './poll.ts';

const PHONES = ['+989130000001', '+989130000002', '+989130000003'] as Mobile[];

/** A server and two persons, any two of whom decrypt. */
export const SERVER_AND_TWO: TrusteesDefinition = {
  threshold: 2,
  members: [
    { kind: 'server' },
    { kind: 'person', name: { fa: 'امین دوم' }, mobile: PHONES[1]! },
    { kind: 'person', name: { fa: 'امین سوم' }, mobile: PHONES[2]! },
  ],
};

/** Three persons without the server, any two of whom decrypt. */
export const THREE_PERSONS: TrusteesDefinition = {
  threshold: 2,
  members: PHONES.map((mobile, i) => ({ kind: 'person', name: { fa: `امین ${i + 1}` }, mobile })),
};

/** A trustee who came by the link of their newest message, with the secret of their own. */
export interface TestTrustee {
  readonly start: TrusteeStart;
  ask(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer>;
  send(body: Ceremony): Promise<Answer>;
  /** The body of a step as an honest trustee makes it. */
  make(step: Exclude<Ceremony['step'], 'complaint'>): Promise<Ceremony>;
  /** What a cheating trustee deals: the share of one other trustee is a share of nothing. */
  cheat(to: number): Promise<CeremonyShares>;
  /** Makes and sends a step. */
  take(step: Exclude<Ceremony['step'], 'complaint'>): Promise<Answer>;
  decryption(): Promise<Decryption>;
  sendDecryption(body: Decryption): Promise<Answer>;
  /** The next shuffle, as an honest trustee makes it of what the record has; or one that is signed and proves nothing. */
  shuffle(kind?: 'right' | 'wrong'): Promise<Shuffle>;
  sendShuffle(body: Shuffle): Promise<Answer>;
}

/** The token of the newest link on a trustee's phone. */
export async function linkToken(poll: TestPoll, trustee: number): Promise<string> {
  await poll.runJobs();
  const texts = await readHandset(poll.deps.db, PHONES[trustee - 1]!);
  return /\/t\/[\w-]+\/([\w-]+)$/.exec(texts.at(-1)?.text ?? '')?.[1] ?? '';
}

/** Opens trustee `trustee`'s page. */
export async function openTrustee(poll: TestPoll, trustee: number): Promise<TestTrustee> {
  const token = await linkToken(poll, trustee);
  const opened = await poll.app.inject({
    method: 'POST',
    url: '/api/trustee/session',
    headers: { 'x-sandoq': '1' },
    payload: { election: poll.electionId, token },
  });
  if (opened.statusCode !== 200) throw new Error(opened.body);
  const cookie = String(opened.headers['set-cookie']).split(';')[0]!;
  const state = () => withTenant(poll.deps.db, OPERATOR, (tx) => readCeremony(tx, poll.electionId));
  const { manifestHash, manifest } = await state();
  const { threshold, members } = manifest.trustees;
  const start = startTrustee(manifestHash, trustee, { threshold, count: members.length }, systemRandom);

  const ask: TestTrustee['ask'] = async (method, url, payload) => {
    const response = await poll.app.inject({
      method,
      url,
      headers: { 'x-sandoq': '1', cookie },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: response.statusCode, body: response.json() };
  };
  const post = (url: string, body: Json): Promise<Answer> =>
    ask('POST', url, { body: utf8Text(canonicalBytes(body)) });
  /** The count as this trustee finds it in the record. */
  const counting = async () => {
    const { progress } = await state();
    const share = await receiveShares(manifestHash, start.secret, progress.coefficients, progress.shares);
    if (!share.ok) throw new Error('a share does not fit');
    return withTenant(poll.deps.db, OPERATOR, async (tx) => {
      const context = await readPollContext(tx, poll.electionId);
      const [entry] = await readFrame(tx, poll.electionId, ['tally']);
      if (context === undefined || entry === undefined) throw new Error('there is no tally');
      const mixed = await readMixed(tx, poll.electionId, context);
      const tally = parseCanonical(entry.content) as unknown as Tally;
      return { poll: context, tally, mixed, secret: share.value };
    });
  };
  const me: TestTrustee = {
    start,
    ask,
    send: (body) => post('/api/trustee/ceremony', body),
    async make(step) {
      const { progress } = await state();
      const { coefficients, shares, transcript } = progress;
      if (step === 'commitment') return start.commitment;
      if (step === 'coefficients') return start.coefficients;
      if (step === 'shares') return dealShares(manifestHash, start.secret, coefficients, systemRandom);
      const share = await receiveShares(manifestHash, start.secret, coefficients, shares);
      if (!share.ok) return share.error;
      return acceptShares(manifestHash, trustee, coefficients, transcript, share.value, systemRandom);
    },
    async cheat(to) {
      const { coefficients } = (await state()).progress;
      const { signature: _signature, ...dealt } = await dealShares(
        manifestHash,
        start.secret,
        coefficients,
        systemRandom,
      );
      const shares = dealt.shares.map((share) =>
        share.to === to ? { ...share, ciphertext: spoiled(share.ciphertext) } : share,
      );
      return signShares(manifestHash, start.secret, coefficients, { ...dealt, shares }, systemRandom);
    },
    take: async (step) => me.send(await me.make(step)),
    async decryption() {
      const { poll: context, tally, mixed, secret } = await counting();
      const { nonce } = start.secret;
      const parts = mixed && {
        mixed: decryptMixed(nobleKernel, { ...mixed, shuffle: mixed.last!, trustee, secret }),
      };
      return decryptTally({ ...context, tally, trustee, secret, nonce, ...parts }, systemRandom);
    },
    async shuffle(kind = 'right') {
      const { mixed, secret } = await counting();
      if (mixed === undefined) throw new Error('nothing to shuffle');
      const key = kind === 'right' ? mixed.key : mixed.verificationKeys.get(trustee)!;
      return shuffleEntry({ ...mixed, key, round: mixed.shufflers.length + 1, trustee, secret });
    },
    sendShuffle: (body) => post('/api/trustee/shuffle', body),
    sendDecryption: (body) => post('/api/trustee/decryption', body),
  };
  return me;
}

/** Takes a byte of a base64url text apart. */
export const spoiled = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
