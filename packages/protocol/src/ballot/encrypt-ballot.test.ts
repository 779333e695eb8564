import { canonicalBytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER, loadWasmKernelSync, nobleKernel } from '../group/index.ts';
import { ElectionFixture, fixtureContest, forgeBallot } from '../testing/index.ts';
import { checkBallots, type BallotContext } from '../verify/index.ts';
import { contestValues } from './choices.ts';
import { encryptBallot } from './encrypt-ballot.ts';

const contest = fixtureContest('a', 3, { perOption: 2, min: 1, max: 3, blank: true });
const fixture = new ElectionFixture({ contests: [contest], voters: 2 });
const context: BallotContext = {
  manifest: fixture.manifest,
  context: fixture.context,
  key: fixture.open.key,
  styles: new Map(fixture.voters.map((v) => [v.key, 'all'])),
};
const kernel = loadWasmKernelSync();
const findingsOf = (values: readonly bigint[]): readonly string[] => {
  const ballot = forgeBallot(fixture, 0, { a: values });
  const [check] = checkBallots(kernel, context, [canonicalBytes(ballot)], fixture.random);
  return check!.findings.map((f) => `${f.check} ${f.params.option ?? 'sum'}`);
};

describe('a ballot', () => {
  it('holds exactly when every value and the sum are allowed', () => {
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 2n }) },
      fc.constantFrom(-1n, 3n, 4n, ORDER - 1n, ORDER / 2n),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 3 }), (values) => {
        const wrong = values.flatMap((v, i) => (v >= 0n && v <= 2n ? [] : [`V25 a${i + 1}`]));
        const sum = values.reduce((a, b) => a + b, 0n);
        const sumAllowed = [0n, 1n, 2n, 3n].some((s) => (s - sum) % ORDER === 0n);
        expect(findingsOf(values)).toEqual(sumAllowed ? wrong : [...wrong, 'V26 sum']);
      }),
      { numRuns: 12 },
    );
  });

  it('with every allowed choice is accepted, by both kernels, alone and in a batch', () => {
    const choices = [{}, { a1: 1 }, { a1: 2, a2: 1 }, { a1: 1, a2: 1, a3: 1 }];
    const bodies = choices.map((c) => canonicalBytes(fixture.ballot(0, { a: c })));
    for (const each of [kernel, nobleKernel]) {
      expect(checkBallots(each, context, bodies).flatMap((c) => c.findings)).toEqual([]);
    }
  });

  it('that fails is found among others that hold', () => {
    const good = canonicalBytes(fixture.ballot(0, { a: { a1: 1 } }));
    const bad = canonicalBytes(forgeBallot(fixture, 1, { a: [3n, 0n, 0n] }));
    const batch = [good, good, bad, good, bad];
    const failing = checkBallots(kernel, context, batch).map((c) => c.findings.length > 0);
    expect(failing).toEqual([false, false, true, false, true]);
  });

  it.each([
    [{ a: { a1: 3 } }, 'value-not-allowed'],
    [{ a: { a1: 2, a2: 2 } }, 'sum-not-allowed'],
    [{ a: { a1: 0.5 } }, 'value-not-allowed'],
    [{ a: { x: 1 } }, 'unknown-option'],
    [{ b: {} }, 'unknown-contest'],
  ])('is not made of %j', (choices, code) => {
    const { manifest, context: hash, open } = fixture;
    const { secret } = fixture.voters[0]!;
    const made = encryptBallot({ manifest, context: hash, key: open.key, secret, style: 'all', choices });
    expect(made).toMatchObject({ ok: false, error: { code } });
  });

  it('differs each time it is made', () => {
    expect(fixture.ballot(0, {}).contests[0]!.ciphertexts).not.toBe(
      fixture.ballot(0, {}).contests[0]!.ciphertexts,
    );
  });

  it('refuses blank where blank is not allowed', () => {
    const strict = { ...contest, blank: false };
    expect(contestValues(strict, {})).toMatchObject({ ok: false, error: { code: 'sum-not-allowed' } });
  });
});
