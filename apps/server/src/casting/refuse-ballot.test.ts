import { canonicalBytes, fromBase64Url, toBase64Url, utf8Text } from '@sandoq/kernel';
import { encryptBallot, type Ballot, type ChoiceBallotContest } from '@sandoq/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPoll, type TestPoll, type TestVoter } from '../testing/poll.ts';

let poll: TestPoll;
let voter: TestVoter;
let ballot: Ballot;
const CHOICES = { board: { b1: 1 }, inspector: { i2: 1 } };

beforeAll(async () => {
  poll = await testPoll({ voters: 20 });
  await poll.act('seal');
  await poll.act('open');
  voter = await poll.signIn(1);
  ballot = JSON.parse((await voter.encrypt(CHOICES)).text) as Ballot;
});
afterAll(() => poll.close());

const textOf = (changed: object): string => utf8Text(canonicalBytes(changed as never));

/** The ballot with some bytes of its first contest flipped. */
function withContest(change: (contest: ChoiceBallotContest) => object): string {
  const [first, ...rest] = ballot.contests as readonly ChoiceBallotContest[];
  return textOf({ ...ballot, contests: [{ ...first, ...change(first!) }, ...rest] });
}

const flipped = (text: string, at: number): string => {
  const bytes = fromBase64Url(text);
  bytes[at]! ^= 1;
  return toBase64Url(bytes);
};

/** Puts other bytes at a place. */
const patched = (text: string, at: number, bytes: Uint8Array): string => {
  const all = fromBase64Url(text);
  all.set(bytes, at);
  return toBase64Url(all);
};

describe('the server takes no ballot that', () => {
  it.each<[string, () => string, string]>([
    ['is no JSON', () => 'ballot', 'ballot-malformed'],
    ['is not canonical', () => ` ${textOf(ballot)}`, 'ballot-malformed'],
    ['has a field nobody named', () => textOf({ ...ballot, note: 'x' }), 'ballot-malformed'],
    ['lacks a contest', () => textOf({ ...ballot, contests: ballot.contests.slice(1) }), 'ballot-malformed'],
    [
      'has proofs cut short',
      () => withContest(({ optionProofs }) => ({ optionProofs: optionProofs.slice(0, -172) })),
      'ballot-malformed',
    ],
    [
      'has the identity as a first half',
      () => withContest(({ ciphertexts }) => ({ ciphertexts: patched(ciphertexts, 0, new Uint8Array(32)) })),
      'ballot-malformed',
    ],
    [
      'has an encoding that is no point',
      () =>
        withContest(({ ciphertexts }) => ({
          ciphertexts: patched(ciphertexts, 0, new Uint8Array(32).fill(255)),
        })),
      'ballot-malformed',
    ],
    [
      'was made for another election',
      () => textOf({ ...ballot, context: toBase64Url(new Uint8Array(32)) }),
      'ballot-other-election',
    ],
    [
      'has a proof of a sum that is not its own',
      () => withContest(({ sumProof }) => ({ sumProof: flipped(sumProof, 64) })),
      'ballot-signature-wrong',
    ],
    [
      'carries another signature',
      () => textOf({ ...ballot, signature: flipped(ballot.signature, 32) }),
      'ballot-signature-wrong',
    ],
    ['is of another ballot style', () => textOf({ ...ballot, style: 'other' }), 'ballot-malformed'],
  ])('%s', async (_, make, code) => {
    const answer = await voter.prepare(make());
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(answer.body.detail.fa.length * answer.body.detail.en.length).toBeGreaterThan(0);
  });

  it('was made with somebody else’s credential', async () => {
    const other = await poll.signIn(2);
    expect((await other.prepare(textOf(ballot))).body.code).toBe('ballot-other-credential');
  });

  it('was made with the credential of somebody whose own ballot is checked at the same moment', async () => {
    const [first, friend, other] = [await poll.signIn(10), await poll.signIn(11), await poll.signIn(12)];
    const { credentials } = (await friend.ask('GET', '/api/voter/ballot-material')).body;
    const lent = await other.encrypt(CHOICES, credentials[0].secret);
    // The first one begins a batch; the others wait for the next and share it.
    const [one, own] = [await first.encrypt(CHOICES), await friend.encrypt(CHOICES)];
    const answers = await Promise.all([
      first.prepare(one.text),
      friend.prepare(own.text),
      other.prepare(lent.text),
    ]);
    expect(answers.map(({ status, body }) => (status === 200 ? body.stage : body.code))).toEqual([
      'prepared',
      'prepared',
      'ballot-other-credential',
    ]);
  });

  it('copies the ciphertexts of another voter', async () => {
    const first = await poll.signIn(3);
    await first.vote(CHOICES);
    const cast = JSON.parse((await first.ask('GET', '/api/voter/receipt')).body.ballots[0].ballot) as Ballot;
    const copier = await poll.signIn(4);
    const material = (await copier.ask('GET', '/api/voter/ballot-material')).body;
    const { signature: _, ...unsigned } = { ...cast, credential: material.credentials[0].key };
    const signed = textOf({ ...unsigned, signature: cast.signature });
    expect((await copier.prepare(signed)).body.code).toMatch(/^ballot-(signature|proof)-wrong$/);
  });

  it('is replayed by its own voter after casting another one', async () => {
    const twice = await poll.signIn(5);
    const first = await twice.encrypt(CHOICES);
    await twice.prepare(first.text);
    await twice.vote({});
    expect((await twice.prepare(first.text)).body.code).toBe('already-voted');
  });

  it('comes from nobody who is signed in', async () => {
    const response = await poll.app.inject({
      method: 'POST',
      url: '/api/voter/ballots',
      headers: { 'x-sandoq': '1' },
      payload: { ballots: [textOf(ballot)] },
    });
    expect(response.json()).toMatchObject({ status: 401, code: 'session-missing' });
  });
});

describe('what a vote of many ballots may need', () => {
  const url = (path: string) => `/api/voter/ballots${path}`;
  const send = (path: string, cookie: string, payload: string) => {
    const headers = { 'x-sandoq': '1', 'content-type': 'application/json', cookie };
    return poll.app.inject({ method: 'POST', url: url(path), headers, payload });
  };
  const audit = `/${toBase64Url(new Uint8Array(32))}/audit`;

  it.each(['', audit])('is read from voters only: of others not even the first sign (%j)', async (path) => {
    const answer = await send(path, '', 'this is no JSON');
    expect(answer.json()).toMatchObject({ status: 401, code: 'session-missing' });
  });

  it.each([
    ['', 'ballots'],
    [audit, 'openings'],
  ])('may be sent through every door (%j)', async (path, field) => {
    const answer = await voter.ask('POST', url(path), { [field]: ['x'.repeat(3 * 1024 * 1024)] });
    expect(answer.status).not.toBe(413);
  });

  it('is not read again and again from the same voter', async () => {
    const wordy = await poll.signIn(14);
    const much = { ballots: ['x'.repeat(2 * 1024 * 1024)] };
    const statuses: number[] = [];
    for (let n = 0; n < 31; n++) statuses.push((await wordy.ask('POST', url(''), much)).status);
    expect(statuses.slice(0, 30)).not.toContain(429);
    expect(statuses[30]).toBe(429);
  });

  it('is no try where it stands already: the page may ask as often as the line breaks', async () => {
    const again = await poll.signIn(13);
    const [{ text }, other] = [await again.encrypt(CHOICES), await again.encrypt({})];
    const first = await again.prepare(text);
    const answers = await Promise.all(Array.from({ length: 61 }, () => again.prepare(text)));
    for (const answer of answers) expect(answer).toEqual(first);
    // Asked at one moment, a voter is read once: nobody has as many credentials as requests.
    expect((await again.prepare(other.text)).status).toBe(200);
  });
});

describe('two ballots with the same randomness', () => {
  it('are noticed even when both voters know it: ciphertexts occur once in a record', async () => {
    let at = 0;
    const seeded = (length: number): Uint8Array =>
      Uint8Array.from({ length }, () => ((at = (at * 1103515245 + 12345) % 2147483648) >> 16) & 255);
    const manifest = await poll.manifest();
    const same = async (n: number): Promise<{ voter: TestVoter; text: string }> => {
      const own = await poll.signIn(n);
      const { context, key, style, credentials } = (await own.ask('GET', '/api/voter/ballot-material')).body;
      at = 7;
      const secret = fromBase64Url(credentials[0].secret!);
      const made = encryptBallot({ manifest, context, key, secret, style, choices: CHOICES }, seeded);
      if (!made.ok) throw new Error(made.error.code);
      return { voter: own, text: utf8Text(made.value.bytes) };
    };
    const [first, second] = [await same(6), await same(7)];
    const prepared = await first.voter.prepare(first.text);
    await first.voter.text(prepared.body.confirmation.code);
    expect(await second.voter.prepare(second.text)).toMatchObject({
      status: 422,
      body: { code: 'ballot-copied' },
    });
  });
});

describe('outside the poll', () => {
  it('nothing is taken: not after the closing time, even before anybody has closed it', async () => {
    const late = await poll.signIn(8);
    const { text, tracker } = await late.encrypt(CHOICES);
    const prepared = await late.prepare(text);
    expect(prepared.status).toBe(200);
    const now = poll.clock.now();
    poll.clock.set(Date.parse((await poll.manifest()).closes));
    await late.text(prepared.body.confirmation.code);
    expect(
      await poll.look('select 1 from cast_ballot where tracker = $1', [Buffer.from(fromBase64Url(tracker))]),
    ).toEqual([]);
    poll.clock.set(now);
  });

  it('nor once it is closed: the page and the text message are told', async () => {
    const late = await poll.signIn(9);
    const { text, tracker } = await late.encrypt(CHOICES);
    const { code } = (await late.prepare(text)).body.confirmation;
    await poll.act('close');
    expect(await late.prepare(text)).toMatchObject({ status: 409, body: { code: 'poll-closed' } });
    await late.text(code);
    expect(await poll.newestText(9)).toContain('زمان رأی‌گیری به پایان رسیده است');
    expect(
      (await late.ask('POST', `/api/voter/ballots/${tracker}/confirmation`, { code: null })).body.stage,
    ).toBe('prepared');
    expect(await poll.look('select 1 from log_pending')).toEqual([]);
  });
});
