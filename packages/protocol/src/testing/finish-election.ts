import { fromBase64Url, type Json } from '@sandoq/kernel';
import type { Ballot } from '../ballot/index.ts';
import { hashJson } from '../encoding/index.ts';
import { nobleKernel } from '../group/index.ts';
import type { ElectionResult, Lot } from '../result/index.ts';
import {
  addBallots,
  combineDecryptions,
  decryptTally,
  emptySum,
  tallyBody,
  type CountedBallot,
  type Decryption,
  type Tally,
} from '../tally/index.ts';
import type { CountingRules } from '../verify/index.ts';
import { step, type ElectionFixture } from './election-fixture.ts';
import { CLOSED } from './fixture-manifest.ts';
import { rootOfSteps, type Step } from './memory-record.ts';

/** Changes a body before it goes into the record: what a dishonest server would write. */
export type Tamper = {
  readonly close?: (body: Json) => Json;
  readonly tally?: (body: Tally) => Tally;
  readonly decryption?: (body: Decryption) => Decryption;
  readonly result?: (body: ElectionResult) => ElectionResult;
  readonly lot?: (body: Lot) => Lot;
};

const same = <T>(body: T): T => body;

function countedBallots(fixture: ElectionFixture, ballots: readonly Ballot[]): CountedBallot[] {
  const last = new Map(ballots.map((b) => [b.credential, b]));
  return [...last.values()].map(({ credential, style, contests }) => {
    const voter = fixture.voters.findIndex((v) => v.key === credential);
    return { style, weight: fixture.weights[voter] ?? 1, contests };
  });
}

/**
 * Closes, tallies, decrypts and counts what the steps hold, honestly but for what `tamper` changes.
 * @param decryptors ids of the trustees who decrypt, in their order.
 */
export function finishElection(
  fixture: ElectionFixture,
  steps: readonly Step[],
  rules: CountingRules,
  tamper: Tamper = {},
  decryptors: readonly number[] = fixture.trustees
    .slice(0, fixture.manifest.trustees.threshold)
    .map((t) => t.id),
): readonly Step[] {
  const { manifest, context, random } = fixture;
  const ballots = steps.filter((s) => s.type === 'ballot').map((s) => s.body as unknown as Ballot);
  const close = (tamper.close ?? same)({ type: 'close', v: 1, ballots: ballots.length, early: false });
  const closed = [...steps, step('close', close, CLOSED)];
  const root = rootOfSteps(closed);
  const counted = countedBallots(fixture, ballots);
  const sum = addBallots(nobleKernel, manifest, emptySum(manifest), counted);
  const tally = (tamper.tally ?? same)(tallyBody(manifest, sum, root));
  const decryptions = decryptors.map((id) => {
    const { secret, nonce } = fixture.trustees.find((t) => t.id === id)!;
    return (tamper.decryption ?? same)(
      decryptTally({ manifest, context, tally, trustee: id, secret, nonce }, random),
    );
  });
  const shown = [
    ...closed,
    step('tally', tally, CLOSED),
    ...decryptions.map((body) => step('decryption', body, CLOSED)),
  ];
  const weight = counted.reduce((total, b) => total + b.weight, 0);
  const totals = combineDecryptions(manifest, tally, decryptions, weight);
  if (!totals.ok) return shown;
  const counts = manifest.contests.map((contest, i) => {
    const { elected, alternates, ties } = rules.count(contest, totals.value[i]!.totals);
    return { id: contest.id, totals: totals.value[i]!.totals, elected, alternates, ties };
  });
  const result = (tamper.result ?? same)({
    type: 'result',
    v: 1,
    tally: hashJson(tally),
    eligible: fixture.voters.length,
    ballots: tally.ballots,
    contests: counts,
  });
  const finished = [...shown, step('result', result, CLOSED)];
  if (!counts.some((c) => c.ties.length > 0)) return finished;
  const inputs = {
    seed: fromBase64Url(fixture.lotSeed),
    closingRoot: fromBase64Url(root),
    nonces: decryptions
      .slice(0, manifest.trustees.threshold)
      .toSorted((x, y) => x.trustee - y.trustee)
      .map((d) => fromBase64Url(d.nonce)),
  };
  const drawn = counts.map((c, i) => {
    const orders = c.ties.map((tie) => rules.drawLot(inputs, c.id, tie.options));
    return { id: c.id, orders, ...rules.resolve(manifest.contests[i]!, c.totals, orders) };
  });
  const lot: Lot = {
    type: 'lot',
    v: 1,
    result: hashJson(result),
    seed: fixture.lotSeed,
    draws: drawn.flatMap(({ id, orders }) => orders.map((order) => ({ contest: id, order }))),
    contests: drawn.map(({ id, elected, alternates }) => ({ id, elected, alternates })),
  };
  return [...finished, step('lot', (tamper.lot ?? same)(lot), CLOSED)];
}
