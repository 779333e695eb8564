import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemRandom } from '@sandoq/protocol';
import { codesCsv } from '../codes/codes-csv.ts';
import { groupedHash, keysFile } from '../codes/keys-file.ts';
import { lettersHtml } from '../codes/letters.ts';
import { makeCode } from '../codes/make-code.ts';
import { WORDS, fill, rollFaults } from '../messages/words.ts';
import { readRoll } from '../roll/read-roll.ts';
import type { Command } from './arguments.ts';

/** Nobody else on this machine is to read the codes. */
const SECRET = 0o600;
const PUBLIC = 0o644;

async function writeNew(file: string, content: string | Uint8Array, mode: number): Promise<void> {
  await writeFile(file, content, { flag: 'wx', mode });
}

/** Makes the codes of a roll and writes them beside their public keys; never over files that are there. @returns the exit code */
export async function makeCommand({
  election,
  roll,
  out,
  title,
  phone,
  language,
}: Extract<Command, { name: 'make' }>): Promise<number> {
  const lines = readRoll(await readFile(roll, 'utf8'));
  if (!lines.ok) {
    for (const line of rollFaults(WORDS.faults, lines.error, language)) console.error(line);
    return 1;
  }
  const voters = lines.value.map((line) => makeCode(election, line, systemRandom));
  const keys = keysFile(election, voters);
  await mkdir(out, { recursive: true });
  const file = (name: string): string => join(out, name);
  // The keys first: when the folder holds an earlier set, no secret of this one is left behind.
  await writeNew(file(`keys-${election}.json`), keys.bytes, PUBLIC);
  await writeNew(file(`codes-${election}.csv`), codesCsv(voters), SECRET);
  await writeNew(file(`letters-${election}.html`), lettersHtml(voters, { election, title, phone }), SECRET);
  console.log(fill(WORDS.made, language, { all: voters.length }));
  console.log(fill(WORDS.hash, language));
  console.log(groupedHash(keys.hash));
  return 0;
}
