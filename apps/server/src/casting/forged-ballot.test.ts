import type { BallotMaterial } from '@sandoq/contract';
import { canonicalBytes, fromBase64Url, toBase64Url, utf8Text } from '@sandoq/kernel';
import { ORDER, systemRandom, type Ballot, type ChoiceBallotContest } from '@sandoq/protocol';
import { forgeBallot, sealBallot, type Forger } from '@sandoq/protocol/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPoll, type TestPoll, type TestVoter } from '../testing/poll.ts';

// What a voter's own dishonest client can hand in: every ballot here carries the true signature of its credential, so
// that nothing but the check that is meant refuses it.
let poll: TestPoll;
let voter: TestVoter;
let forger: Forger;
let honest: Ballot;

beforeAll(async () => {
  poll = await testPoll({ voters: 1 });
  await poll.act('seal');
  await poll.act('open');
  voter = await poll.signIn(1);
  const material = (await voter.ask('GET', '/api/voter/ballot-material')).body as BallotMaterial;
  const { context, key, credentials } = material;
  const [credential] = credentials as [(typeof credentials)[0]];
  forger = {
    context,
    open: { key },
    voters: [{ key: credential.key, secret: fromBase64Url(credential.secret!) }],
    manifest: await poll.manifest(),
    random: systemRandom,
  };
  honest = JSON.parse((await voter.encrypt({ board: { b1: 1 }, inspector: { i2: 1 } })).text) as Ballot;
});
afterAll(() => poll.close());

const handIn = (ballot: object) => voter.prepare(utf8Text(canonicalBytes(ballot as never)));
const sealed = (changes: Partial<Ballot>): Ballot => sealBallot(forger, 0, { ...honest, ...changes });

/** Puts another byte string into the first contest, and the true signature on the whole. */
function altered(
  field: 'ciphertexts' | 'optionProofs' | 'sumProof',
  change: (bytes: Uint8Array) => Uint8Array,
): Ballot {
  const [first, ...rest] = honest.contests as readonly ChoiceBallotContest[];
  const bytes = toBase64Url(change(fromBase64Url(first![field])));
  return sealed({ contests: [{ ...first!, [field]: bytes }, ...rest] });
}

const put = (at: number, bytes: Uint8Array) => (all: Uint8Array) => {
  const copy = all.slice();
  copy.set(bytes, at);
  return copy;
};
const littleEndian = (n: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n));
const longer = (by: number) => (all: Uint8Array) => new Uint8Array([...all, ...all.slice(0, by)]);
const shorter = (by: number) => (all: Uint8Array) => all.slice(0, -by);

describe('a rightly signed ballot is refused at the door', () => {
  it.each<[string, readonly bigint[]]>([
    ['gives a candidate two votes', [2n, 0n, 0n, 0n, 0n]],
    ['takes a vote from a candidate', [-1n, 0n, 0n, 0n, 0n]],
    ['takes a vote from one, written as ℓ − 1', [ORDER - 1n, 0n, 0n, 0n, 0n]],
    ['hides two votes behind one that is taken away', [2n, -1n, 0n, 0n, 0n]],
    ['chooses more than the office allows', [1n, 1n, 1n, 1n, 0n]],
    ['chooses everybody', [1n, 1n, 1n, 1n, 1n]],
  ])('that %s', async (_, board) => {
    expect(await handIn(forgeBallot(forger, 0, { board }))).toMatchObject({
      status: 422,
      body: { code: 'ballot-proof-wrong' },
    });
  });

  it.each<[string, () => object, string]>([
    ['has proofs too many', () => altered('optionProofs', longer(128)), 'ballot-malformed'],
    ['has proofs too few', () => altered('optionProofs', shorter(128)), 'ballot-malformed'],
    ['has a proof of the sum too long', () => altered('sumProof', longer(128)), 'ballot-malformed'],
    ['has a proof of the sum too short', () => altered('sumProof', shorter(1)), 'ballot-malformed'],
    ['has no proof of the sum', () => altered('sumProof', () => new Uint8Array()), 'ballot-malformed'],
    ['has one candidate more', () => altered('ciphertexts', longer(64)), 'ballot-malformed'],
    ['has a scalar of ℓ', () => altered('optionProofs', put(64, littleEndian(ORDER))), 'ballot-malformed'],
    [
      'has a scalar of 2²⁵⁶ − 1',
      () => altered('sumProof', put(96, new Uint8Array(32).fill(255))),
      'ballot-malformed',
    ],
    [
      'has a point that is not canonical',
      () => altered('sumProof', put(0, littleEndian(2n ** 255n - 19n))),
      'ballot-malformed',
    ],
    [
      'has the identity as a first half',
      () => altered('ciphertexts', put(0, new Uint8Array(32))),
      'ballot-malformed',
    ],
    [
      'has one ciphertext for two candidates',
      () => altered('ciphertexts', (all) => put(64, all.slice(0, 64))(all)),
      'ballot-copied',
    ],
    [
      'proves for one candidate what holds for another',
      () => altered('optionProofs', (all) => put(256, all.slice(0, 256))(all)),
      'ballot-proof-wrong',
    ],
    ['has a field nobody named', () => ({ ...sealed({}), note: 'hello' }), 'ballot-malformed'],
    ['leaves a contest out', () => sealed({ contests: honest.contests.slice(1) }), 'ballot-malformed'],
    [
      'has its contests turned around',
      () => sealed({ contests: honest.contests.toReversed() }),
      'ballot-malformed',
    ],
    [
      'has the context of another election',
      () => sealed({ context: toBase64Url(new Uint8Array(32)) }),
      'ballot-other-election',
    ],
    [
      'was made for another election in every way',
      () => forgeBallot({ ...forger, context: toBase64Url(new Uint8Array(32)) }, 0, {}),
      'ballot-other-election',
    ],
  ])('that %s', async (_, make, code) => {
    expect(await handIn(make())).toMatchObject({ status: 422, body: { code } });
  });

  it('and the honest one, made by the same means, is taken', async () => {
    expect(await handIn(forgeBallot(forger, 0, { board: [1n, 0n, 1n, 0n, 0n] }))).toMatchObject({
      status: 200,
      body: { stage: 'prepared' },
    });
    expect((await handIn(sealed({}))).body.stage).toBe('prepared');
  });
});
