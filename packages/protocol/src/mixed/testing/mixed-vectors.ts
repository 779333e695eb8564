import { concatBytes, fromBase64Url, toBase64Url, type Json } from '@sandoq/kernel';
import { hashJson } from '../../encoding/index.ts';
import { decodePoint, encodePoint, loadWasmKernelSync } from '../../group/index.ts';
import { checkShuffle, generators, shuffleEntry, type MixedList } from '../../shuffle/index.ts';
import { ShuffleFixture } from '../../shuffle/testing/shuffle-fixture.ts';
import { combineMixed } from '../combine-mixed.ts';
import { decryptMixed } from '../decrypt-mixed.ts';
import { embedText } from '../embed-text.ts';
import { encryptMixedContest } from '../encrypt-mixed.ts';
import type { MixedAnswer } from '../mixed-answer.ts';
import type { MixedContest } from '../mixed-contest.ts';
import { mixedInputs } from '../mixed-inputs.ts';
import { contestVotes } from '../votes-body.ts';
import { ranking, scores, suggestion } from './mixed-contests.ts';

const contests = [ranking, scores, suggestion];
const kernel = loadWasmKernelSync();
const TEXTS = ['', 'a', 'آسانسور', 'تعمیر آسانسور پیش از زمستان'];

const embeddings = () =>
  TEXTS.map((text) => {
    const points = embedText(text, 2);
    if (!points.ok) throw new TypeError(points.error.code);
    return { text, points: toBase64Url(concatBytes(...points.value.map(encodePoint))) };
  });

/** Ballot parts, two shuffles, two decryptions and the votes of a small election, as in docs/protocol.md §9. */
export function mixedVectors(): Json {
  const fixture = new ShuffleFixture('vectors');
  const { random, context, tally, key } = fixture;
  const Y = decodePoint(fromBase64Url(key));
  if (!Y.ok) throw new TypeError('not a point');

  const part = (contest: MixedContest, answer: MixedAnswer, credential: Uint8Array) => {
    const binding = { context: fromBase64Url(context), credential };
    const made = encryptMixedContest(contest, answer, Y.value, binding, random);
    if (!made.ok) throw new TypeError(made.error.code);
    return made.value;
  };
  const ballot = (weight: number, board: MixedAnswer, plans: MixedAnswer, text: MixedAnswer) => {
    const credential = random(32);
    const parts = [
      part(ranking, board, credential),
      part(scores, plans, credential),
      part(suggestion, text, credential),
    ];
    return {
      credential: toBase64Url(credential),
      weight,
      contests: parts.map((p) => p.contest),
      openings: parts.map((p) => p.opening),
    };
  };
  const ballots = [
    ballot(1, { b1: 1, b2: 2, b3: 3 }, { p1: 5, p2: 3 }, TEXTS[3]!),
    ballot(1, { b3: 1 }, {}, ''),
    ballot(20, { b2: 1, b1: 2 }, { p2: 5 }, TEXTS[2]!),
    ballot(1, {}, { p1: 1 }, 'a'),
  ];
  const mix = (trustee: number, round: number, lists: readonly MixedList[]) => {
    const body = shuffleEntry(fixture.input(trustee, round, lists), random);
    const checked = checkShuffle(kernel, fixture.expectation(round, lists), body, random);
    return { body, lists: checked.outputs! };
  };
  const inputs = mixedInputs(contests, ballots);
  const first = mix(1, 1, inputs);
  const second = mix(2, 2, first.lists);
  const shuffle = hashJson(second.body);
  const decryptions = [1, 2].map((trustee) => {
    const secret = fixture.secrets.get(trustee)!;
    const input = { context, tally, shuffle, trustee, secret, lists: second.lists };
    return { trustee, mixed: decryptMixed(kernel, input, random) };
  });
  const votes = combineMixed(kernel, contests, second.lists, decryptions, 2);
  if (!votes.ok) throw new TypeError(votes.error.code);

  return {
    generators: generators(3).map((h) => toBase64Url(encodePoint(h))),
    embeddings: embeddings(),
    context,
    tally,
    key,
    verificationKeys: [1, 2].map((j) => fixture.verificationKeys.get(j)!),
    contests,
    ballots,
    shuffles: [first.body, second.body],
    decryptions,
    result: contests.map(({ id }) => ({ id, lists: contestVotes(id, votes.value) })),
  };
}
