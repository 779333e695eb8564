import { canonicalBytes, utf8Text } from '@sandoq/kernel';
import {
  credentialsBody,
  denominate,
  hashJson,
  hashToHex,
  makeCredential,
  systemRandom,
  type Credential,
} from '@sandoq/protocol';
import { ElectionFixture, memorySource, step, OPENED, type RecordFiles } from '@sandoq/protocol/testing';
import { expect, it } from 'vitest';
import { keysFile } from '../codes/keys-file.ts';
import { makeCode } from '../codes/make-code.ts';
import { compareKeys } from './compare-keys.ts';

const fixture = new ElectionFixture();
const roll = [
  { licence: '1000000001', name: '', weight: 37 },
  { licence: '1000000002', name: '', weight: 1 },
];
const codes = roll.map((line) => makeCode('fixture', line, systemRandom));
const keys = keysFile('fixture', codes).bytes;
/** What an honest platform lists: 37 = 20 + 10 + 5 + 2, and 1. */
const honest: readonly Credential[] = codes.flatMap((voter) =>
  denominate(voter.weight).map((weight, i) => ({ key: voter.keys[i]!, style: 'all', weight })),
);

function recordOf(
  credentials: readonly Credential[] | undefined,
  { custody = 'authority' as const, signer = fixture.logSecret, open = false, ...more } = {},
): RecordFiles {
  const manifest = { ...fixture.manifest, custody, ...more };
  const body = credentials === undefined ? undefined : credentialsBody(credentials);
  const steps = [
    step('manifest', manifest, OPENED),
    ...(body === undefined ? [] : [step('credentials', body, OPENED)]),
    ...(open ? [step('open', fixture.open, OPENED)] : []),
  ];
  const other = new ElectionFixture({ seed: 'other' });
  Object.assign(other, { manifest, logSecret: signer });
  return other.write(steps);
}
const compare = (files: RecordFiles, mine = { keysFile: keys, roll }) =>
  compareKeys({ ...mine, record: memorySource(files) });

it('holds when the record has exactly these keys, each with its denomination of the voter’s weight', async () => {
  expect(await compare(recordOf(honest))).toMatchObject({
    ok: true,
    value: { count: 5, votes: 38, size: 2, root: expect.stringMatching(/^[\w-]{43}$/) },
  });
});

it('counts keys left out, put in, and those given other weights', async () => {
  const stranger = { key: makeCredential(systemRandom).key, style: 'all', weight: 1 };
  expect(await compare(recordOf([...honest.slice(1), stranger]))).toMatchObject({
    error: { code: 'different', missing: 1, strange: 1, weights: 0 },
  });
  // The platform halves one share-holder and doubles another: the keys are all the same.
  const shifted = honest.map((one) => (one.weight === 20 ? { ...one, weight: 10 } : one));
  expect(await compare(recordOf(shifted))).toMatchObject({
    error: { code: 'different', missing: 0, strange: 0, weights: 1 },
  });
  const swapped = honest.map((one) => ({ ...one, weight: one.weight === 1 ? 2 : one.weight }));
  expect(await compare(recordOf(swapped))).toMatchObject({ error: { code: 'different', weights: 1 } });
});

it('is of one election, whose codes a registrar makes', async () => {
  expect(await compare(recordOf(honest, { election: 'other' } as object))).toMatchObject({
    error: { code: 'other-election', mine: 'fixture', theirs: 'other' },
  });
  expect(await compare(recordOf(honest, { custody: 'platform' } as object))).toMatchObject({
    error: { code: 'other-custody' },
  });
});

it('reads the list from under the seal of the log alone', async () => {
  expect(await compare(new Map())).toMatchObject({ error: { code: 'record-unreadable' } });
  expect(await compare(recordOf(undefined))).toMatchObject({ error: { code: 'record-without-keys' } });
  const other = new ElectionFixture({ seed: 'another log' });
  expect(await compare(recordOf(honest, { signer: other.logSecret }))).toMatchObject({
    error: { code: 'record-not-signed' },
  });
  // The list of keys is changed in the file that was handed over, and the entry that names it with it.
  const [real, forged] = [recordOf(honest.slice(1)), recordOf(honest)];
  forged.set('checkpoint', real.get('checkpoint')!);
  expect(await compare(forged)).toMatchObject({ error: { code: 'record-not-signed' } });
  // Another list under the name of the true one.
  const named = recordOf(honest.slice(1));
  named.set(
    `body/${hashToHex(hashJson(credentialsBody(honest.slice(1))))}`,
    canonicalBytes(credentialsBody(honest)),
  );
  expect(await compare(named)).toMatchObject({ error: { code: 'record-unreadable' } });
  // The poll was opened with another list than the one that stands in front.
  expect(await compare(recordOf(honest, { open: true }))).toMatchObject({
    error: { code: 'record-unreadable' },
  });
});

it('says when the keys were made of another roll, or are no keys at all', async () => {
  const other = [
    { ...roll[0]!, weight: 35 },
    { ...roll[1]!, licence: '1000000003' },
  ];
  expect(await compare(recordOf(honest), { keysFile: keys, roll: other })).toMatchObject({
    error: { code: 'roll-differs', count: 3 },
  });
  const twice = canonicalBytes({
    ...JSON.parse(utf8Text(keys)),
    voters: roll.map(({ licence }) => ({ licence, keys: codes[0]!.keys })),
  });
  const alike = roll.map((line) => ({ ...line, weight: 37 }));
  expect(await compare(recordOf(honest), { keysFile: twice, roll: alike })).toMatchObject({
    error: { code: 'keys-unreadable' },
  });
});
