import type { CeremonyStep } from '@sandoq/contract';
import type { Ceremony, CeremonyShares } from '@sandoq/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeyFile } from '../key-file.ts';
import { loadKey, saveKey } from '../key-store.ts';
import { changeMemory, doKeptTask } from './do-kept-task.ts';
import { doTask } from './do-task.ts';
import { bodyOf, CeremonyFixture } from './testing/ceremony-fixture.ts';
import { Device } from './testing/device.ts';

const PIN = '135790';
const fixture = new CeremonyFixture('closed tabs');
const { manifest } = fixture;
const [one, two] = fixture.starts;
const others = [one!, two!];
const device = new Device();

beforeEach(() => {
  // What a PIN costs to guess is no part of this.
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((algorithm, ...rest) =>
    derive({ ...(algorithm as Pbkdf2Params), iterations: 1 }, ...rest),
  );
});
afterEach(() => void vi.restoreAllMocks());

/** What the page does next, in the tab that is open, with what the platform says it took. */
async function next(file: KeyFile, taken: readonly CeremonyStep[] = []) {
  const found = await doKeptTask('next', file, { taken });
  if (!found.ok) throw new Error(found.error);
  return found.value;
}
/** The same in a tab that was opened after the one before was closed. */
async function nextInNewTab(file: KeyFile, taken?: readonly CeremonyStep[]) {
  device.closeTab();
  const { election, trustee } = file;
  return next(loadKey(election, trustee)!.file, taken);
}

test('every step of the making of the key survives a tab that is closed before it, while it is sent, and after it', async () => {
  // Closed between the key and its backup: the key is there, and its backup is still asked for.
  fixture.record();
  const shown = { title: manifest.title, ...manifest.trustees };
  const made = await doTask('create', { election: manifest.election, trustee: 3, pin: PIN, shown });
  if (!made.ok) throw new Error(made.error);
  const file = made.value;
  saveKey({ file, backedUp: false });
  device.closeTab();
  expect(loadKey(file.election, 3)).toEqual({ file, backedUp: false });
  saveKey({ file, backedUp: true });

  // Closed while the commitment and the coefficients are sent: the very same are sent.
  expect(bodyOf(await nextInNewTab(file))).toEqual(file.commitment);
  expect(bodyOf(await nextInNewTab(file))).toEqual(file.commitment);
  const commitments = [...others.map(({ commitment }) => commitment), file.commitment];
  fixture.record(...commitments);
  expect(bodyOf(await nextInNewTab(file, ['commitment']))).toEqual(file.coefficients);
  expect(bodyOf(await nextInNewTab(file, ['commitment']))).toEqual(file.coefficients);

  // Closed on the comparison of the keys: the same number is there again; after it, the PIN alone is asked for.
  const coefficients = [...others.map((each) => each.coefficients), file.coefficients];
  const keys: readonly Ceremony[] = [...commitments, ...coefficients];
  fixture.record(...keys);
  const comparing = await nextInNewTab(file);
  expect(comparing.kind).toBe('compare');
  expect(await nextInNewTab(file)).toEqual(comparing);
  const compared = comparing.fingerprint!.join('');
  expect(await changeMemory(file, (memory) => ({ ...memory, compared }))).toBeNull();
  expect((await nextInNewTab(file)).kind).toBe('locked');

  // Closed while the shares are sent: the very same are sent, and no PIN is needed for it.
  expect(await doTask('unlock', { file, pin: '000000' })).toEqual({ ok: true, value: false });
  expect(await doTask('unlock', { file, pin: PIN })).toEqual({ ok: true, value: true });
  const shares = await next(file);
  expect(bodyOf(shares)).toMatchObject({ step: 'shares', trustee: 3 });
  expect(bodyOf(await nextInNewTab(file))).toEqual(bodyOf(shares));

  // Closed between the shares and the acceptance: the others are waited for, then the PIN is asked for.
  const dealt = await fixture.dealt(others, coefficients);
  fixture.record(...keys, ...dealt);
  expect((await nextInNewTab(file, ['shares'])).kind).toBe('wait');
  const all = [...dealt, bodyOf(shares) as CeremonyShares];
  fixture.record(...keys, ...all);
  expect((await nextInNewTab(file)).kind).toBe('locked');
  await doTask('unlock', { file, pin: PIN });
  const accepted = await next(file);
  expect(bodyOf(accepted)).toMatchObject({ step: 'acceptance', trustee: 3 });
  expect(bodyOf(await nextInNewTab(file))).toEqual(bodyOf(accepted));
  expect((await nextInNewTab(file, ['acceptance'])).kind).toBe('wait');
});
