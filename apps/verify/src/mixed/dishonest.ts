import {
  decryptMixed,
  hashJson,
  loadWasmKernelSync,
  shuffledLists,
  type Ballot,
  type Decryption,
  type ElectionResult,
  type MixedList,
  type Shuffle,
} from '@sandoq/protocol';
import { sealBallot, type Step } from '@sandoq/protocol/testing';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { ballots, cast, changed, finish, fixture } from './mixed-lab.ts';

/** Puts a vote in the place of the first of the first list, before a dishonest trustee shuffles. */
const withVote = (lists: readonly MixedList[], vote: Uint8Array): readonly MixedList[] => {
  const [first, ...rest] = lists;
  const ciphertexts = first!.ciphertexts.slice();
  ciphertexts.set(vote);
  return [{ ...first!, ciphertexts }, ...rest];
};

/** Trustee 1 shuffles a vote of its own in the place of another; trustee 2 goes on honestly from there. */
export function voteReplaced(): readonly Step[] {
  const own = fromBase64Url(fixture.ballot(4, { board: { b3: 1 } }).contests[1]!.ciphertexts);
  return finish({ unshuffled: (lists, trustee) => (trustee === 1 ? withVote(lists, own) : lists) });
}

/** Trustee 2 lets one vote out twice, another not at all. */
export function voteRepeated(): readonly Step[] {
  const second = ({ ciphertexts, width }: MixedList) => ciphertexts.slice(width * 64, 2 * width * 64);
  return finish({
    unshuffled: (lists, trustee) => (trustee === 2 ? withVote(lists, second(lists[0]!)) : lists),
  });
}

/** One trustee shuffles twice, the others not at all. */
export const sameTrusteeTwice = (): readonly Step[] => finish({}, { shufflers: [1, 1] });

/** The last shuffle is missing. */
export const shuffleMissing = (): readonly Step[] => changed('shuffle', 1, () => undefined);

/** A shuffle under another trustee's name. */
export const shuffleRenamed = (): readonly Step[] =>
  changed<Shuffle>('shuffle', 1, (body) => ({ ...body, trustee: 3 }));

/** A shuffle that lets fewer votes out. */
export const voteDropped = (): readonly Step[] =>
  changed<Shuffle>('shuffle', 1, (body) => {
    const [first, ...rest] = body.lists;
    return { ...body, lists: [{ ...first!, ciphertexts: first!.ciphertexts.slice(0, 256) }, ...rest] };
  });

/** Trustees decrypt the outcome of the first shuffle, whose maker knows the order. */
export function firstShuffleDecrypted(): readonly Step[] {
  const { context, random } = fixture;
  let inputs: readonly MixedList[] = [];
  let first: Shuffle | undefined;
  return finish({
    unshuffled: (lists, trustee) => {
      if (trustee === 1) inputs = lists;
      return lists;
    },
    shuffle: (body) => {
      first ??= body;
      return body;
    },
    decryption: (body) => {
      const { trustee, tally } = body;
      const { secret } = fixture.trustees.find(({ id }) => id === trustee)!;
      const lists = shuffledLists(inputs, first!);
      const input = { context, tally, shuffle: hashJson(first!), trustee, secret, lists };
      return { ...body, mixed: decryptMixed(loadWasmKernelSync(), input, random) };
    },
  });
}

/** A trustee decrypts the sums, but not the votes. */
export const votesNotDecrypted = (): readonly Step[] =>
  changed<Decryption>('decryption', 0, ({ type, v, trustee, tally, nonce, shares }) => ({
    type,
    v,
    trustee,
    tally,
    nonce,
    shares,
  }));

/** A trustee's decryption with a proof that proves nothing. */
export const wrongShare = (): readonly Step[] =>
  changed<Decryption>('decryption', 1, ({ mixed, ...body }) => {
    const [first, ...rest] = mixed!.lists;
    const proof = toBase64Url(new Uint8Array(96));
    return { ...body, mixed: { ...mixed!, lists: [{ ...first!, proof }, ...rest] } };
  });

const withResult = (
  change: (contest: ElectionResult['contests'][number]) => ElectionResult['contests'][number],
): readonly Step[] =>
  changed<ElectionResult>('result', 0, (result) => ({ ...result, contests: result.contests.map(change) }));

/** A result with texts that nobody wrote. */
export const otherTexts = (): readonly Step[] =>
  withResult((c) =>
    c.id === 'note' && c.totals === undefined
      ? { ...c, lists: c.lists.map((list) => ({ ...list, votes: list.votes.map(() => 'جعلی') })) }
      : c,
  );

/** A result that elects somebody else. */
export const otherWinner = (): readonly Step[] =>
  withResult((c) => (c.id === 'board' && c.elected !== undefined ? { ...c, elected: ['b3'] } : c));

/** A voter who has not voted hands in another's ranking as its own. */
function stolen(ballot: Ballot): Ballot {
  const own = fixture.ballot(4, {});
  const board = ballot.contests.find(({ id }) => id === 'board')!;
  const contests = own.contests.map((c) => (c.id === 'board' ? board : c));
  return sealBallot(fixture, 4, { ...own, contests });
}

/** A copied vote after the ballot it was taken from. */
export const voteCopied = (): readonly Step[] => [...cast, fixture.cast(stolen(ballots[1]!))];

/** A copied vote of a ballot that the record never got. */
export const voteIntercepted = (): readonly Step[] => [...fixture.setup, fixture.cast(stolen(ballots[1]!))];
