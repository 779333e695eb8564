import { ceremonyFingerprint, type Ceremony, type CeremonyShares } from '@sandoq/protocol';
import { expect, test } from 'vitest';
import type { TrusteeMemory } from '../trustee-memory.ts';
import { nextStep } from './next-step.ts';
import type { KeptTasks } from './tasks.ts';
import { bodyOf, CeremonyFixture, exchanged } from './testing/ceremony-fixture.ts';

const fixture = new CeremonyFixture('next step');
const { manifest, hash, starts, mine, file, commitments, coefficients, served } = fixture;
/** What a platform makes in the place of trustee 1, with keys of its own. */
const stranger = fixture.start(1);
const record = (...bodies: readonly Ceremony[]): void => fixture.record(...bodies);
const dealt = (of = starts): Promise<CeremonyShares[]> => fixture.dealt(of);

const compared = ceremonyFingerprint(hash, coefficients).join('');
/** The next step of the page, with the PIN given and the keys compared but for what is said otherwise. */
const next = (
  memory: TrusteeMemory = { compared },
  more: Partial<KeptTasks['next']['input']> & { readonly secret?: null } = {},
): Promise<KeptTasks['next']['output']> =>
  nextStep({ file, memory, taken: [], ...more }, more.secret === null ? undefined : mine.secret);

test('coefficients stay hidden until the signed record has every commitment', async () => {
  record(...commitments.slice(0, 2));
  expect(bodyOf(await next())).toEqual(mine.commitment);
  expect(bodyOf(await next({}, { taken: ['commitment'] }))).toBe('wait');
  record(...commitments);
  expect(bodyOf(await next({}, { taken: ['commitment'] }))).toEqual(mine.coefficients);
});

test('shares want the fingerprint compared and the PIN, and acceptance follows when all that were dealt fit', async () => {
  record(...commitments, ...coefficients);
  const shown = await next({});
  expect(shown).toMatchObject({ kind: 'compare', fingerprint: ceremonyFingerprint(hash, coefficients) });
  // Whom to call is what was signed, whatever the platform's own list says.
  expect(shown.members).toEqual(manifest.trustees.members);
  expect(shown.fingerprint?.join(' ')).toMatch(/^(\d{4} ){4}\d{4}$/);
  expect(bodyOf(await next({ compared }, { secret: null }))).toBe('locked');
  const dealing = await next();
  expect(bodyOf(dealing)).toMatchObject({ step: 'shares', trustee: 3 });
  const others = (await dealt()).slice(0, 2);
  record(...commitments, ...coefficients, ...others, bodyOf(dealing) as CeremonyShares);
  expect(bodyOf(await next(dealing.memory))).toMatchObject({ step: 'acceptance', trustee: 3 });
});

test('a step is sent again in the very same body, whatever the platform says was taken', async () => {
  record(...commitments, ...coefficients);
  const once = await next();
  expect(bodyOf(await next(once.memory))).toEqual(bodyOf(once));
  record(...commitments, ...coefficients, ...(await dealt()).slice(0, 2), bodyOf(once) as CeremonyShares);
  const accepted = await next(once.memory, { taken: ['commitment', 'coefficients', 'shares'] });
  expect(bodyOf(await next(accepted.memory))).toEqual(bodyOf(accepted));
});

test('a platform that calls shares taken which were never dealt gets no acceptance', async () => {
  record(...commitments, ...coefficients);
  const taken = ['commitment', 'coefficients', 'shares'] as const;
  expect(bodyOf(await next({}, { taken }))).toBe('wait');
});

test('a share that does not fit makes a complaint that names who dealt it', async () => {
  const [first, ...others] = await dealt();
  record(...commitments, ...coefficients, fixture.misdealt(first!), ...others);
  const complaint = await next();
  expect(bodyOf(complaint)).toMatchObject({ step: 'complaint', trustee: 3, against: 1 });
});

test('shares that a platform puts in a trustee’s place make no complaint: nobody signed them', async () => {
  const [first, ...others] = await dealt();
  record(...commitments, ...coefficients, exchanged(first!), ...others);
  await expect(next()).rejects.toMatchObject({ why: 'mismatch' });
});

test('coefficients are shown beside one set of commitments only', async () => {
  record(...commitments);
  const shown = await next();
  record(stranger.commitment, ...commitments.slice(1));
  await expect(next(shown.memory)).rejects.toMatchObject({ why: 'changed' });
  // Even a platform whose second record is longer, and a page that has forgotten the tree it saw.
  const { tree: _tree, ...memory } = shown.memory;
  record(stranger.commitment, ...commitments.slice(1), stranger.coefficients, ...coefficients.slice(1));
  await expect(next(memory)).rejects.toMatchObject({ why: 'changed' });
});

test('shares are dealt to one set of keys only, and the key is accepted for no other', async () => {
  record(...commitments, ...coefficients);
  const { tree: _tree, commitments: _commitments, compared: _compared, ...memory } = (await next()).memory;
  const others = [stranger, starts[1]!, mine];
  const keys = others.map((each) => each.coefficients);
  const started = [...others.map(({ commitment }) => commitment), ...keys];
  record(...started);
  await expect(next(memory)).rejects.toMatchObject({ why: 'changed' });
  await expect(next({ compared })).rejects.toMatchObject({ why: 'changed' });
  record(...started, ...(await dealt(others)));
  await expect(next(memory)).rejects.toMatchObject({ why: 'changed' });
});

test('what was accepted once is accepted for no other shares', async () => {
  const all = await dealt();
  record(...commitments, ...coefficients, ...all);
  const { tree: _tree, ...memory } = (await next()).memory;
  record(...commitments, ...coefficients, (await dealt())[0]!, ...all.slice(1));
  await expect(next(memory)).rejects.toMatchObject({ why: 'changed' });
});

test('a record that does not continue the one seen before is refused; one that is behind is waited for', async () => {
  record(...commitments);
  const { memory } = await next();
  record(...commitments.slice(0, 2));
  await expect(next(memory)).rejects.toMatchObject({ why: 'unreachable' });
  record(stranger.commitment, ...commitments.slice(1), stranger.coefficients);
  await expect(next({ tree: memory.tree! })).rejects.toMatchObject({ why: 'changed' });
  record(...commitments, coefficients[0]!);
  expect(bodyOf(await next(memory))).toEqual(mine.coefficients);
});

test('nothing is done for another manifest, or on a record whose steps do not hold', async () => {
  record(...commitments);
  const other = { ...file, manifest: 'A'.repeat(43) };
  await expect(next({}, { file: other })).rejects.toMatchObject({ why: 'changed' });
  record(...commitments, coefficients[0]!, { ...coefficients[1]!, proof: coefficients[0]!.proof });
  await expect(next()).rejects.toMatchObject({ why: 'mismatch' });
  served.show(new Map());
  await expect(next()).rejects.toMatchObject({ why: 'unreachable' });
});
