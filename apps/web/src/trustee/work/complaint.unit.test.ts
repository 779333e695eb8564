import type { Ceremony, CeremonyComplaint } from '@sandoq/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { withoutComplaint, type TrusteeMemory } from '../trustee-memory.ts';
import { nextStep } from './next-step.ts';
import type { KeptTasks } from './tasks.ts';
import { bodyOf, CeremonyFixture } from './testing/ceremony-fixture.ts';

const fixture = new CeremonyFixture('complaint');
const { file, mine } = fixture;
const dealt = await fixture.dealt();
const keys = [...fixture.commitments, ...fixture.coefficients];
const bad = fixture.misdealt(dealt[0]!);
const record = (...bodies: readonly Ceremony[]): void => fixture.record(...bodies);
const next = (memory: TrusteeMemory = {}): Promise<KeptTasks['next']['output']> =>
  nextStep({ file, memory, taken: [] }, mine.secret);

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
