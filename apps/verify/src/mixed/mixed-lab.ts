import {
  challengeBallot,
  loadWasmKernelSync,
  verifyRecord,
  type Contest,
  type EntryType,
  type Report,
} from '@sandoq/protocol';
import {
  ElectionFixture,
  VOTED,
  finishElection,
  fixtureContest,
  memorySource,
  seededRandom,
  step,
  type Actors,
  type Step,
  type Tamper,
} from '@sandoq/protocol/testing';
import type { Json } from '@sandoq/kernel';
import { recordRules as rules } from '@sandoq/rules';

const title = (fa: string) => ({ fa });
const options = (id: string, count: number) => fixtureContest(id, count).options;

/** One contest of every kind. */
export const contests: readonly Contest[] = [
  {
    ...fixtureContest('motion', 3),
    max: 1,
    alternates: 0,
    rule: 'yes-no-abstain',
    threshold: { numerator: 1, denominator: 2, orEqual: false, base: 'given' },
  },
  {
    id: 'board',
    kind: 'ranking',
    title: title('هیئت‌مدیره'),
    options: options('b', 3),
    ranks: 3,
    seats: 2,
    alternates: 0,
    rule: 'stv-scottish',
  },
  {
    id: 'plans',
    kind: 'score',
    title: title('طرح‌ها'),
    options: options('p', 2),
    maxScore: 5,
    seats: 1,
    alternates: 1,
    rule: 'score',
  },
  { id: 'note', kind: 'text', title: title('پیشنهاد'), points: 1 },
];

/** Two of three trustees, shares of weight 1 and 20, voting again allowed. */
export const fixture = await ElectionFixture.threshold({
  seed: 'mixed',
  contests,
  revoting: true,
  voters: 5,
  weights: [1, 1, 20, 20, 1],
  trustees: { threshold: 2, count: 3 },
});

/** What the five voters choose; the first votes again. */
export const ballots = [
  fixture.ballot(0, { motion: { motion2: 1 }, board: { b3: 1 }, plans: { p2: 5 }, note: 'پس گرفته شد' }),
  fixture.ballot(1, {
    motion: { motion1: 1 },
    board: { b1: 1, b2: 2 },
    plans: { p1: 5, p2: 1 },
    note: 'چراغ حیاط',
  }),
  fixture.ballot(2, { motion: { motion1: 1 }, board: { b2: 1, b1: 2, b3: 3 }, plans: { p2: 3 } }),
  fixture.ballot(3, { motion: { motion3: 1 }, board: { b1: 1 }, note: 'آسانسور' }),
  fixture.ballot(0, { motion: { motion1: 1 }, board: { b1: 1, b3: 2 }, plans: { p1: 4 }, note: 'درخت' }),
];
const prepared = fixture.encrypt(4, { board: { b3: 1 }, plans: { p1: 2 }, note: 'آزمون' });
/** A ballot that its voter opened instead of casting it. */
export const audited = challengeBallot(prepared.ballot, prepared.opening);

export const cast: readonly Step[] = [
  ...fixture.setup,
  ...ballots.map((ballot) => fixture.cast(ballot)),
  step('challenged', audited, VOTED),
];
export const finish = (tamper: Tamper = {}, actors: Actors = {}, steps = cast): readonly Step[] =>
  finishElection(fixture, steps, rules, tamper, actors);

/** An honest record, whole. */
export const honest = finish();

/** The honest record with the nth body of a type changed, or taken out. */
export function changed<T>(
  type: EntryType,
  nth: number,
  change: (body: T) => T | undefined,
): readonly Step[] {
  let seen = 0;
  return honest.flatMap((each) => {
    if (each.type !== type || seen++ !== nth) return [each];
    const body = change(each.body as unknown as T);
    return body === undefined ? [] : [{ ...each, body: body as unknown as Json }];
  });
}

const kernel = loadWasmKernelSync();
export const verify = (steps: readonly Step[]): Promise<Report> =>
  verifyRecord(memorySource(fixture.write(steps)), { kernel, rules, random: seededRandom('weights') });

/** The findings with the type of the entry they are about, so that a test reads like a report. */
export const found = (report: Report, steps: readonly Step[]): string[] =>
  report.findings.map(({ check, entry, code }) => `${check} ${steps[entry ?? 0]!.type} ${code}`);
