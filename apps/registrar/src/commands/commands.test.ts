import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsBody, decodeVotingKeys, makeCredential, systemRandom } from '@sandoq/protocol';
import { ElectionFixture, step, OPENED } from '@sandoq/protocol/testing';
import { zipSync } from 'fflate';
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

const check = (...files: string[]): Promise<number> => {
  const command = parseCommand(['check', ...files, '--lang', 'en']);
  if (command?.name !== 'check') throw new Error('not understood');
  return checkCommand(command);
};

const make = async (): Promise<number> => {
  const [roll, out] = [join(folder, 'roll.csv'), join(folder, 'out')];
  const files = ['--election', 'fixture', '--roll', roll, '--out', out];
  const command = parseCommand(['make', ...files, '--lang', 'en']);
  if (command?.name !== 'make') throw new Error('not understood');
  return makeCommand(command);
};

it('makes three files once, the secret ones for their owner only, and compares the keys with the record', async () => {
  await writeFile(join(folder, 'roll.csv'), 'licence,name\n1000000001,a\n1000000002,b\n');
  expect(await make()).toBe(0);
  const out = join(folder, 'out');
  expect((await readdir(out)).toSorted()).toEqual([
    'codes-fixture.csv',
    'keys-fixture.json',
    'letters-fixture.html',
  ]);
  for (const secret of ['codes-fixture.csv', 'letters-fixture.html'])
    expect((await stat(join(out, secret))).mode & 0o077).toBe(0);
  expect(said.at(-1)).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  // A second set would make the letters of the first useless.
  await expect(make()).rejects.toMatchObject({ code: 'EEXIST' });

  const keys = join(out, 'keys-fixture.json');
  const body = decodeVotingKeys(await readFile(keys));
  if (!body.ok) throw new Error(body.error.reason);
  const [one, two] = body.value.voters.map((voter) => voter.keys[0]!);
  const fixture = new ElectionFixture();
  const record = join(folder, 'archive.zip');
  const compare = async (...listed: string[]): Promise<number> => {
    const list = credentialsBody(listed.map((key) => ({ key, style: 'all', weight: 1 })));
    const manifest = { ...fixture.manifest, custody: 'authority' };
    const files = fixture.write([step('manifest', manifest, OPENED), step('credentials', list, OPENED)]);
    await writeFile(
      record,
      zipSync(Object.fromEntries([...files].map(([path, file]) => [`r/${path}`, file]))),
    );
    return check('--keys', keys, '--roll', join(folder, 'roll.csv'), '--record', record);
  };
  expect(await compare(one!, two!)).toBe(0);
  expect(said.at(-3)).toContain('these 2 keys, each with its number of votes (2 in all), and no others');
  expect(await compare(one!, makeCredential(systemRandom).key)).toBe(1);
  expect(said.at(-1)).toContain('1 of your keys are not in the record, 1 keys in it are not yours, and 0');
  expect(await check('--keys', record, '--roll', join(folder, 'roll.csv'), '--record', record)).toBe(1);
  expect(await check('--keys', keys, '--roll', keys, '--record', record)).toBe(1);
  expect(await check('--keys', keys, '--roll', join(folder, 'roll.csv'), '--record', keys)).toBe(1);
  expect(said.at(-1)).toContain('This file is no public record');
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
  const whole = ['check', '--keys', 'k', '--roll', 'r', '--record', 'z', '--lang'];
  expect(parseCommand([...whole, 'en'])).toBeDefined();
  expect(parseCommand([...whole, 'xx'])).toBeUndefined();
});
