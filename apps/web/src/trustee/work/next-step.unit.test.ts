import { parseCanonical, utf8Bytes } from '@sandoq/kernel';
import { dealShares, hashJson, startTrustee, type Ceremony, type CeremonyShares } from '@sandoq/protocol';
import {
  fixtureManifest,
  logSecretOf,
  OPENED,
  seededRandom,
  step,
  writeRecord,
} from '@sandoq/protocol/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeyFile } from '../key-file.ts';
import { nextStep } from './next-step.ts';

const random = seededRandom('next step');
const manifest = fixtureManifest({ trustees: { threshold: 2, count: 3 } });
const hash = hashJson(manifest);
const starts = [1, 2, 3].map((id) => startTrustee(hash, id, 2, random));
const mine = starts[2]!;
const file = {
  election: manifest.election,
  trustee: 3,
  manifest: hash,
  commitment: mine.commitment,
  coefficients: mine.coefficients,
} as KeyFile;
const commitments = starts.map(({ commitment }) => commitment);
const coefficients = starts.map((start) => start.coefficients);

let served = new Map<string, Uint8Array>();
const record = (bodies: readonly Ceremony[]): void => {
  const steps = [step('manifest', manifest, OPENED), ...bodies.map((body) => step('ceremony', body, OPENED))];
  served = writeRecord(steps, manifest.origin, logSecretOf('fixture'));
};
beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string) => {
    const bytes = served.get(url.replace(`/record/${manifest.election}/`, ''));
    return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
  });
});
afterEach(() => void vi.unstubAllGlobals());

const bodyOf = (next: Awaited<ReturnType<typeof nextStep>>): unknown =>
  next.kind === 'body' ? parseCanonical(utf8Bytes(next.body)) : next.kind;
const dealt = (): Promise<CeremonyShares[]> =>
  Promise.all(starts.map(({ secret }) => dealShares(hash, secret, coefficients, random)));

test('coefficients stay hidden until the signed record has every commitment', async () => {
  record(commitments.slice(0, 2));
  expect(bodyOf(await nextStep({ file, taken: [] }, undefined))).toEqual(mine.commitment);
  expect(bodyOf(await nextStep({ file, taken: ['commitment'] }, undefined))).toBe('wait');
  record(commitments);
  expect(bodyOf(await nextStep({ file, taken: ['commitment'] }, undefined))).toEqual(mine.coefficients);
});

test('shares want the open secret, and acceptance follows when all that were dealt fit', async () => {
  const taken = ['commitment', 'coefficients'] as const;
  record([...commitments, ...coefficients]);
  expect(bodyOf(await nextStep({ file, taken }, undefined))).toBe('locked');
  expect(bodyOf(await nextStep({ file, taken }, mine.secret))).toMatchObject({ step: 'shares', trustee: 3 });
  record([...commitments, ...coefficients, ...(await dealt())]);
  const next = await nextStep({ file, taken: [...taken, 'shares'] }, mine.secret);
  expect(bodyOf(next)).toMatchObject({ step: 'acceptance', trustee: 3 });
});

test('a share that does not fit makes a complaint that names who dealt it', async () => {
  const [first, ...others] = await dealt();
  const swapped = first!.shares.map((share, i) => ({
    ...share,
    ciphertext: first!.shares[1 - i]!.ciphertext,
  }));
  record([...commitments, ...coefficients, { ...first!, shares: swapped }, ...others]);
  const next = await nextStep({ file, taken: ['commitment', 'coefficients', 'shares'] }, mine.secret);
  expect(bodyOf(next)).toMatchObject({ step: 'complaint', trustee: 3, against: 1 });
});

test('nothing is done for another manifest, or on a record whose steps do not hold', async () => {
  record(commitments);
  const other = { ...file, manifest: 'A'.repeat(43) };
  await expect(nextStep({ file: other, taken: ['commitment'] }, undefined)).rejects.toMatchObject({
    why: 'mismatch',
  });
  record([...commitments, coefficients[0]!, { ...coefficients[1]!, proof: coefficients[0]!.proof }]);
  await expect(nextStep({ file, taken: ['commitment'] }, undefined)).rejects.toMatchObject({
    why: 'mismatch',
  });
  served.clear();
  await expect(nextStep({ file, taken: [] }, undefined)).rejects.toMatchObject({ why: 'unreachable' });
});
