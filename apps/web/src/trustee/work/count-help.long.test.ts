import { parseCanonical, utf8Bytes } from '@sandoq/kernel';
import { ceremonyFingerprint, hashJson, type Ballot, type Shuffle, type Tally } from '@sandoq/protocol';
import {
  ElectionFixture,
  finishElection,
  fixtureContest,
  fixtureManifest,
  playThreshold,
  seededRandom,
  type FixtureOptions,
  type Step,
  type Tamper,
} from '@sandoq/protocol/testing';
import { recordRules } from '@sandoq/rules';
import { expect, test } from 'vitest';
import type { KeyFile } from '../key-file.ts';
import type { TrusteeMemory } from '../trustee-memory.ts';
import { CountHelp } from './count-help.ts';
import { ServedRecord } from './testing/served-record.ts';

const options: FixtureOptions = {
  trustees: { threshold: 2, count: 3 },
  contests: [
    fixtureContest('a', 2, { max: 1 }),
    {
      id: 'r',
      kind: 'ranking',
      title: { fa: 'رتبه' },
      options: [1, 2].map((number) => ({ id: `r${number}`, number, title: { fa: `گزینهٔ ${number}` } })),
      ranks: 2,
      seats: 1,
      alternates: 0,
      rule: 'instant-runoff',
    },
  ],
};
const played = await playThreshold(fixtureManifest(options), seededRandom('count help'));
const fixture = new ElectionFixture(options, played);
const { secret, commitment, coefficients } = played.starts[2]!;
const file = {
  election: 'fixture',
  trustee: 3,
  manifest: hashJson(fixture.manifest),
  commitment,
  coefficients,
} as KeyFile;
const compared = ceremonyFingerprint(hashJson(fixture.manifest), played.coefficients).join('');
const ballots = [0, 1].map((voter) => fixture.ballot(voter, { a: { a1: 1 }, r: { r1: 1, r2: 2 } }));

const served = new ServedRecord('fixture');
const count = (cast: readonly Ballot[], tamper: Tamper = {}, shufflers = [1, 2]): readonly Step[] =>
  finishElection(
    fixture,
    [...fixture.setup, ...cast.map((each) => fixture.cast(each))],
    recordRules,
    tamper,
    {
      shufflers,
      decryptors: [],
    },
  );
const show = (steps: readonly Step[]): void => served.show(fixture.write(steps));
const upTo = (type: string, steps: readonly Step[]): readonly Step[] =>
  steps.slice(0, steps.findLastIndex((each) => each.type === type) + 1);

const honest = count(ballots);
/** Looks, verifies and compares as the page does. @returns what was found and what is remembered */
async function examined(help: CountHelp, memory: TrusteeMemory = { compared }) {
  const looked = await help.look({ file, memory });
  const findings = await help.verify({ election: 'fixture' }, () => undefined);
  return { findings, memory: { ...looked.memory, comparedTally: looked.tallyNumber.join('') } };
}
const opened = async (memory?: TrusteeMemory) => {
  const help = new CountHelp();
  const { memory: seen } = await examined(help, memory);
  return help.decrypt({ file, memory: seen }, secret);
};

test('what was verified is decrypted, once the record up to the tally holds', async () => {
  show(honest);
  const { body, memory } = await opened();
  const tally = hashJson(honest.find(({ type }) => type === 'tally')!.body);
  expect(parseCanonical(utf8Bytes(body))).toMatchObject({ type: 'decryption', trustee: 3, tally });
  expect(memory.opened).toMatchObject({ tally, context: fixture.context });
  expect(memory.tree?.size).toBe(honest.length);
  // The tab was closed before it was sent: another one makes it again, of the same tally and the same shuffle.
  const again = await opened(memory);
  expect(again.memory.opened).toEqual(memory.opened);
  expect(parseCanonical(utf8Bytes(again.body))).toMatchObject({ type: 'decryption', trustee: 3, tally });
});

test('nothing is shuffled or decrypted before this device has verified the record', async () => {
  show(honest);
  const help = new CountHelp();
  const looked = await help.look({ file, memory: { compared } });
  const memory = { ...looked.memory, comparedTally: looked.tallyNumber.join('') };
  await expect(help.decrypt({ file, memory }, secret)).rejects.toMatchObject({ why: 'unverified' });
  await expect(help.shuffle({ file, memory }, secret)).rejects.toMatchObject({ why: 'unverified' });
});

test('a device that does not know the keys helps only after they were compared with whom the signed manifest names', async () => {
  show(honest);
  const help = new CountHelp();
  const looked = await help.look({ file, memory: {} });
  expect(looked).toMatchObject({ compared: false, fingerprint: { length: 5 } });
  expect(looked.members).toEqual(fixture.manifest.trustees.members);
  await help.verify({ election: 'fixture' }, () => undefined);
  const memory = { comparedTally: looked.tallyNumber.join('') };
  await expect(help.decrypt({ file, memory }, secret)).rejects.toMatchObject({ why: 'unverified' });
});

test('nothing is shuffled or decrypted before the tally was compared with the others', async () => {
  show(honest);
  const help = new CountHelp();
  const { memory } = await examined(help);
  const { comparedTally, ...before } = memory;
  expect((await help.look({ file, memory: before })).tallyCompared).toBe(false);
  await expect(help.decrypt({ file, memory: before }, secret)).rejects.toMatchObject({ why: 'unverified' });
  await expect(help.shuffle({ file, memory: before }, secret)).rejects.toMatchObject({ why: 'unverified' });
  expect((await help.look({ file, memory })).tallyCompared).toBe(true);
  expect(comparedTally).toMatch(/^\d{40}$/);
});

test('a tally without one voter has another number, and only the one that was compared is helped with', async () => {
  show(honest);
  const help = new CountHelp();
  const { memory } = await examined(help);
  const { tree: _tree, ...forgetful } = memory;
  show(count(ballots.slice(0, 1)));
  const other = await help.look({ file, memory: { compared } });
  expect(other.tallyNumber.join('')).not.toBe(memory.comparedTally);
  await expect(help.decrypt({ file, memory: forgetful }, secret)).rejects.toMatchObject({
    why: 'other-tally',
  });
});

test('a record that is behind is waited for, and nobody is blamed', async () => {
  const making = honest.slice(
    0,
    honest.findLastIndex(({ type }) => type === 'ceremony'),
  );
  for (const steps of [making, upTo('open', honest), upTo('close', honest)]) {
    show(steps);
    const looking = new CountHelp().look({ file, memory: { compared } });
    await expect(looking).rejects.toMatchObject({ why: 'unreachable' });
  }
  show(upTo('tally', honest));
  await expect(opened()).rejects.toMatchObject({ why: 'unreachable' });
});

test('a single ballot in the place of the sums is found, and not decrypted', async () => {
  const single = ballots[0]!.contests[0] as { readonly ciphertexts: string };
  const tally = (t: Tally): Tally => ({ ...t, sums: [{ contest: 'a', ciphertexts: single.ciphertexts }] });
  show(count(ballots, { tally }));
  const help = new CountHelp();
  const { findings, memory } = await examined(help);
  expect(findings).toContainEqual(expect.objectContaining({ check: 'V31', entry: expect.any(Number) }));
  await expect(help.decrypt({ file, memory }, secret)).rejects.toMatchObject({ why: 'unverified' });
});

test('another record shown between the verification and the decryption is not decrypted', async () => {
  show(honest);
  const help = new CountHelp();
  const { memory } = await examined(help);
  show([...count(ballots.slice(0, 1)), ...honest.slice(-1)]);
  await expect(help.decrypt({ file, memory }, secret)).rejects.toMatchObject({ why: 'changed' });
  const other = await help.look({ file, memory: { compared } });
  const forgetful = { compared, comparedTally: other.tallyNumber.join('') };
  await expect(help.decrypt({ file, memory: forgetful }, secret)).rejects.toMatchObject({
    why: 'unverified',
  });
});

test('a second tally of the same election is never decrypted', async () => {
  show(honest);
  const { tree: _tree, ...memory } = (await opened()).memory;
  show(count(ballots.slice(0, 1)));
  await expect(opened(memory)).rejects.toMatchObject({ why: 'other-tally' });
});

test('other shuffles of a tally that was decrypted are not decrypted too', async () => {
  show(honest);
  const { tree: _tree, ...memory } = (await opened()).memory;
  show(count(ballots, {}, [2, 1]));
  await expect(opened(memory)).rejects.toMatchObject({ why: 'other-tally' });
});

test('the trustee’s own shuffle, once taken, is among those of what is decrypted', async () => {
  const others = upTo('shuffle', count(ballots, {}, [1]));
  show(others);
  const help = new CountHelp();
  const { memory } = await examined(help);
  const { body, memory: shuffled } = await help.shuffle({ file, memory }, secret);
  const mine = parseCanonical(utf8Bytes(body)) as unknown as Shuffle;
  expect(shuffled.shuffles).toEqual({ tally: mine.tally, made: [hashJson(mine)], taken: false });
  const { tree: _tree, shuffles, ...rest } = shuffled;
  const taken = { ...rest, shuffles: { ...shuffles!, taken: true } };
  show(honest);
  await expect(opened(taken)).rejects.toMatchObject({ why: 'other-tally' });
  show([...others, { ...others.at(-1)!, body: mine }]);
  expect((await opened(taken)).memory.opened?.shuffle).toBe(hashJson(mine));
});

test('shuffles that come after the verification are checked by themselves, and need no second one', async () => {
  show(upTo('tally', honest));
  const help = new CountHelp();
  const { memory } = await examined(help);
  show(honest);
  const looked = await help.look({ file, memory });
  expect(looked.facts.verified).toBe(true);
  expect((await help.decrypt({ file, memory: looked.memory }, secret)).memory.opened).toBeDefined();
  const spoilt = honest.map((each) =>
    each.type === 'shuffle'
      ? { ...each, body: { ...(each.body as Shuffle), signature: 'A'.repeat(86) } }
      : each,
  );
  show(spoilt);
  await expect(help.decrypt({ file, memory }, secret)).rejects.toMatchObject({ why: 'mismatch' });
});

test('a poll that was opened with another key than the trustees made is refused', async () => {
  const { key } = fixture.voters[0]!;
  show(honest.map((each) => (each.type === 'open' ? { ...each, body: { ...fixture.open, key } } : each)));
  await expect(new CountHelp().look({ file, memory: {} })).rejects.toMatchObject({ why: 'mismatch' });
});
