import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalBytes } from '@sandoq/kernel';
import { credentialsBody, decodeVotingKeys, makeCredential, systemRandom } from '@sandoq/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseCommand } from './arguments.ts';
import { checkCommand } from './check-command.ts';
import { makeCommand } from './make-command.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandoq-registrar-'));
  said = [];
  for (const to of ['log', 'error'] as const)
    vi.spyOn(console, to).mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const make = async (): Promise<number> => {
  const [roll, out] = [join(folder, 'roll.csv'), join(folder, 'out')];
  const files = ['--election', 'sample', '--roll', roll, '--out', out];
  const command = parseCommand(['make', ...files, '--lang', 'en']);
  if (command?.name !== 'make') throw new Error('not understood');
  return makeCommand(command);
};

it('makes three files once, the secret ones for their owner only, and compares the keys with the record', async () => {
  await writeFile(join(folder, 'roll.csv'), 'licence,name\n1000000001,a\n1000000002,b\n');
  expect(await make()).toBe(0);
  const out = join(folder, 'out');
  expect((await readdir(out)).toSorted()).toEqual([
    'codes-sample.csv',
    'keys-sample.json',
    'letters-sample.html',
  ]);
  for (const secret of ['codes-sample.csv', 'letters-sample.html'])
    expect((await stat(join(out, secret))).mode & 0o077).toBe(0);
  expect(said.at(-1)).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  // A second set would make the letters of the first useless.
  await expect(make()).rejects.toMatchObject({ code: 'EEXIST' });

  const keys = join(out, 'keys-sample.json');
  const body = decodeVotingKeys(await readFile(keys));
  if (!body.ok) throw new Error(body.error.reason);
  const listed = body.value.voters.flatMap((voter) =>
    voter.keys.map((key) => ({ key, style: 'all', weight: 1 })),
  );
  const credentials = join(folder, 'credentials.json');
  const compare = async (list: typeof listed): Promise<number> => {
    await writeFile(credentials, canonicalBytes(credentialsBody(list)));
    return checkCommand({ name: 'check', keys, credentials, language: 'en' });
  };
  expect(await compare(listed)).toBe(0);
  const strange = { ...listed[0]!, key: makeCredential(systemRandom).key };
  expect(await compare([listed[0]!, strange])).toBe(1);
  expect(said.at(-1)).toContain('1 of your keys are not in the record, and 1 keys in it are not yours');
  expect(await checkCommand({ name: 'check', keys: credentials, credentials, language: 'fa' })).toBe(1);
});

it('makes nothing of a roll with faults', async () => {
  await writeFile(join(folder, 'roll.csv'), 'licence\n12\n');
  expect(await make()).toBe(1);
  expect(said).toEqual([
    'The roll has 1 faults, so no code was made:',
    'Row 2: the licence number is not 10 digits.',
  ]);
  expect(await readdir(folder)).toEqual(['roll.csv']);
});

it('understands nothing but its two commands', () => {
  expect(parseCommand([])).toBeUndefined();
  expect(parseCommand(['make', '--election', 'Ä', '--roll', 'r', '--out', 'o'])).toBeUndefined();
  expect(parseCommand(['check', '--keys', 'k'])).toBeUndefined();
  expect(parseCommand(['check', '--keys', 'k', '--credentials', 'c', '--lang', 'xx'])).toBeUndefined();
});
