import { startTrustee, systemRandom } from '@sandoq/protocol';
import { expect, test } from 'vitest';
import { openKey, readKeyFile, sealKey } from './key-file.ts';

const manifest = 'A'.repeat(43);

test('a key opens with its PIN, in digits of any keyboard, and with no other', async () => {
  const { secret, commitment, coefficients } = startTrustee(manifest, 2, 2, systemRandom);
  const file = await sealKey('۱۳۵۷۹۰', secret, {
    election: 'e',
    trustee: 2,
    manifest,
    commitment,
    coefficients,
  });
  expect(JSON.stringify(file)).not.toContain(secret.polynomial[0]);
  expect(await openKey('135790', file)).toEqual(secret);
  expect(await openKey('135791', file)).toBeUndefined();
  expect(await openKey('135790', { ...file, trustee: 3 })).toBeUndefined();

  const text = JSON.stringify(file);
  expect(readKeyFile(text, 'e', 2)).toEqual(file);
  expect(readKeyFile(text, 'e', 1)).toBeUndefined();
  expect(readKeyFile(text, 'other', 2)).toBeUndefined();
  expect(readKeyFile('{}', 'e', 2)).toBeUndefined();
});
