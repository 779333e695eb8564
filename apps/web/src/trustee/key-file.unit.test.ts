import { startTrustee, systemRandom } from '@sandoq/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { openKey, readKeyFile, sealKey, type KeyFile } from './key-file.ts';
import { backupText, loadMemory, readBackup, saveMemory } from './key-store.ts';
import { withShuffleTaken } from './trustee-memory.ts';

const manifest = 'A'.repeat(43);

test('a key opens with its PIN, in digits of any keyboard, and with no other', async () => {
  const { secret, commitment, coefficients } = startTrustee(
    manifest,
    2,
    { threshold: 2, count: 3 },
    systemRandom,
  );
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

afterEach(() => void vi.unstubAllGlobals());

test('a backup carries what the page remembers, and one from before it dealt anything is read too', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
  const file = {
    type: 'sandoq-trustee-key',
    v: 1,
    election: 'e',
    trustee: 2,
    manifest,
    iterations: 1,
    salt: '',
    nonce: '',
    sealed: '',
  } as unknown as KeyFile;
  const memory = {
    dealt: { keys: manifest, body: '{}' },
    shuffles: { tally: manifest, made: [manifest], taken: false },
  };
  saveMemory(file, withShuffleTaken(memory));
  const taken = { ...memory, shuffles: { ...memory.shuffles, taken: true } };
  expect(readBackup(backupText(file), 'e', 2)).toEqual({ file, memory: taken });
  expect(readBackup(JSON.stringify(file), 'e', 2)).toEqual({ file, memory: {} });
  expect(readBackup(backupText(file), 'e', 1)).toBeUndefined();
  expect(loadMemory({ election: 'other', trustee: 2 })).toEqual({});
});
