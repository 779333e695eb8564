import { expect, it } from 'vitest';
import { seededRandom } from '../testing/index.ts';
import { ceremonyFingerprint, tallyFingerprint } from './fingerprint.ts';
import { startTrustee } from './start-trustee.ts';

const manifest = 'A'.repeat(43);
const random = seededRandom('fingerprint');
const coefficients = [1, 2, 3].map(
  (id) => startTrustee(manifest, id, { threshold: 2, count: 3 }, random).coefficients,
);

it('is five groups of four digits, and another for other keys, another order or another manifest', () => {
  const made = ceremonyFingerprint(manifest, coefficients);
  expect(made.join(' ')).toMatch(/^(\d{4} ){4}\d{4}$/);
  expect(ceremonyFingerprint(manifest, coefficients)).toEqual(made);
  const { encryptionKeys } = coefficients[1]!;
  const others = [
    coefficients.toReversed(),
    coefficients.slice(1),
    [{ ...coefficients[0]!, encryptionKeys: encryptionKeys! }, ...coefficients.slice(1)],
  ];
  for (const other of others) expect(ceremonyFingerprint(manifest, other)).not.toEqual(made);
  expect(ceremonyFingerprint(`${'A'.repeat(42)}Q`, coefficients)).not.toEqual(made);
});

it('of a tally is ten groups of four digits, and another for another key or another tally', () => {
  const [context, tally] = [`${'A'.repeat(42)}E`, `${'A'.repeat(42)}I`];
  const made = tallyFingerprint(context, tally);
  expect(made.join(' ')).toMatch(/^(\d{4} ){9}\d{4}$/);
  expect(tallyFingerprint(context, tally)).toEqual(made);
  expect(tallyFingerprint(manifest, tally)).not.toEqual(made);
  expect(tallyFingerprint(context, manifest)).not.toEqual(made);
  expect(tallyFingerprint(tally, context)).not.toEqual(made);
});
