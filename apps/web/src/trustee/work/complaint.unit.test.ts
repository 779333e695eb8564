import { parseCanonical, utf8Bytes } from '@sandoq/kernel';
import {
  dealShares,
  hashJson,
  signShares,
  startTrustee,
  type Ceremony,
  type CeremonyComplaint,
} from '@sandoq/protocol';
import {
  fixtureManifest,
  logSecretOf,
  OPENED,
  seededRandom,
  step,
  writeRecord,
} from '@sandoq/protocol/testing';
import { afterEach, expect, test, vi } from 'vitest';
import type { KeyFile } from '../key-file.ts';
import { withoutComplaint, type TrusteeMemory } from '../trustee-memory.ts';
import { nextStep } from './next-step.ts';
import { ServedRecord } from './served-record.ts';
import type { KeptTasks } from './tasks.ts';

const random = seededRandom('complaint');
const manifest = fixtureManifest({ trustees: { threshold: 2, count: 3 } });
const hash = hashJson(manifest);
const starts = [1, 2, 3].map((id) => startTrustee(hash, id, { threshold: 2, count: 3 }, random));
const mine = starts[2]!;
const { commitment } = mine;
const coefficients = starts.map((each) => each.coefficients);
const file = {
  election: manifest.election,
  trustee: 3,
  manifest: hash,
  commitment,
  coefficients: mine.coefficients,
} as KeyFile;
const dealt = await Promise.all(starts.map(({ secret }) => dealShares(hash, secret, coefficients, random)));
const keys = [...starts.map((each) => each.commitment), ...coefficients];
/** What trustee 1 deals and signs, the ciphertexts exchanged, so that neither fits. */
const { signature: _signature, ...first } = dealt[0]!;
const swapped = first.shares.map((share, i) => ({ ...share, ciphertext: first.shares[1 - i]!.ciphertext }));
const bad = signShares(hash, starts[0]!.secret, coefficients, { ...first, shares: swapped }, random);

const served = new ServedRecord(manifest.election);
const record = (...bodies: readonly Ceremony[]): void => {
  const steps = [step('manifest', manifest, OPENED), ...bodies.map((body) => step('ceremony', body, OPENED))];
  served.show(writeRecord(steps, manifest.origin, logSecretOf('fixture')));
};
type Next = KeptTasks['next']['output'];
const next = (memory: TrusteeMemory = {}): Promise<Next> =>
  nextStep({ file, memory, taken: [] }, mine.secret);
const bodyOf = (answer: Next): unknown =>
  answer.kind === 'body' ? parseCanonical(utf8Bytes(answer.body)) : answer.kind;

afterEach(() => void vi.restoreAllMocks());

test('a complaint in this trustee’s name that this device did not make is not the ceremony it knows', async () => {
  record(...keys, ...dealt);
  const { memory } = await next();
  const framed: CeremonyComplaint = {
    type: 'ceremony',
    v: 1,
    step: 'complaint',
    trustee: 3,
    against: 1,
    encryptionSecret: 'A'.repeat(43),
  };
  record(...keys, ...dealt, framed);
  await expect(next(memory)).rejects.toMatchObject({ why: 'changed' });
  await expect(next()).rejects.toMatchObject({ why: 'changed' });
});

test('its own complaint is found in the record and nothing more is done', async () => {
  record(...keys, bad, ...dealt.slice(1));
  const complaint = await next();
  record(...keys, bad, ...dealt.slice(1), bodyOf(complaint) as Ceremony);
  expect(bodyOf(await next(complaint.memory))).toBe('wait');
});

test('a device that fails once complains of nobody: all is opened anew first', async () => {
  record(...keys, ...dealt);
  const real = crypto.subtle.decrypt.bind(crypto.subtle);
  let calls = 0;
  vi.spyOn(crypto.subtle, 'decrypt').mockImplementation((...input) => {
    calls += 1;
    // Of the first share: the opening fails, the trial of the cipher does not, the opening fails once more.
    return calls === 1 || calls === 3 ? Promise.reject(new Error('out of memory')) : real(...input);
  });
  expect(bodyOf(await next())).toMatchObject({ step: 'acceptance', trustee: 3 });
  expect(calls).toBeGreaterThan(3);
});

test('a complaint that was found to be unfounded is made anew, and for no other transcript', async () => {
  record(...keys, bad, ...dealt.slice(1));
  const complaint = await next();
  const memory = withoutComplaint(complaint.memory);
  expect(bodyOf(await next(memory))).toEqual(bodyOf(complaint));
  const { tree: _tree, ...forgetful } = memory;
  record(...keys, ...dealt);
  await expect(next(forgetful)).rejects.toMatchObject({ why: 'changed' });
});
