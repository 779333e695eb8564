import { expect, test } from 'vitest';
import { ranking, scores, suggestion } from '../mixed/testing/mixed-contests.ts';
import { fixtureContest, fixtureManifest } from '../testing/fixture-manifest.ts';
import { formatWitnessKey, witnessKeyOf } from '../witness/index.ts';
import { checkManifest } from './check-manifest.ts';
import { decodeManifest, type ChoiceContest, type Contest, type Manifest } from './manifest.ts';
import { canonicalBytes } from '@sandoq/kernel';

const codes = (manifest: Manifest): string[] => checkManifest(manifest).map(({ code }) => code);
const withContest = (contest: Contest): Manifest => fixtureManifest({ contests: [contest] });
const witness = (name: string): string => formatWitnessKey(witnessKeyOf(name, new Uint8Array(32).fill(7)));

const threshold = { numerator: 2, denominator: 3, orEqual: true, base: 'given' } as const;
const motion: ChoiceContest = {
  ...fixtureContest('m', 3),
  max: 1,
  alternates: 0,
  rule: 'yes-no-abstain',
  threshold,
};
const approval: ChoiceContest = { ...fixtureContest('a', 4), max: 4, rule: 'approval' };
const cumulative: ChoiceContest = {
  ...fixtureContest('c', 3),
  perOption: 5,
  max: 5,
  seats: 5,
  rule: 'cumulative',
};

test('contests of every kind and rule may stand in one manifest', () => {
  const contests = [motion, approval, cumulative, ranking, scores, suggestion];
  const manifest = fixtureManifest({ contests, witnesses: [witness('w.example/1'), witness('w.example/2')] });
  expect(codes(manifest)).toEqual([]);
  expect(decodeManifest(canonicalBytes(manifest))).toEqual({ ok: true, value: manifest });
});

test.each<[string, ChoiceContest]>([
  ['an approval of some options only', { ...approval, max: 3 }],
  ['an approval with two votes for one', { ...approval, perOption: 2 }],
  ['a cumulative vote of fewer votes than seats', { ...cumulative, max: 4 }],
  ['a cumulative vote that cannot be given to one', { ...cumulative, perOption: 4 }],
  ['a motion of two options', { ...motion, options: motion.options.slice(1) }],
  ['a motion with an alternate', { ...motion, alternates: 1 }],
  ['a motion that needs more than all', { ...motion, threshold: { ...threshold, numerator: 4 } }],
  ['a plurality with a threshold', { ...fixtureContest('p', 3), threshold }],
])('%s does not fit its rule', (_, contest) => {
  expect(codes(withContest(contest))).toEqual(['rule']);
});

test('a motion says what it needs to pass', () => {
  const { threshold: _, ...without } = motion;
  expect(codes(withContest(without))).toEqual(['rule']);
});

test('a mixed contest out of bounds is found, and so is an id of two contests', () => {
  expect(codes(withContest({ ...suggestion, points: 21 }))).toEqual(['points']);
  expect(codes(fixtureManifest({ contests: [ranking, { ...scores, id: ranking.id }] }))).toContain(
    'duplicate-id',
  );
});

test.each([
  ['no key', ['w.example']],
  ['one name twice', [witness('w.example'), witness('w.example')]],
  ["the log's own name", [witness('sandoq.example/e/fixture')]],
  ['another spelling', [witness('w.example').replace(/=*$/, '==')]],
])('witnesses with %s are refused', (_, witnesses) => {
  expect(codes(fixtureManifest({ witnesses }))).toEqual(['witnesses']);
});
