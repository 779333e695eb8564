import { readFile } from 'node:fs/promises';
import { compareKeys } from '../compare/compare-keys.ts';
import { zipRecord } from '../compare/zip-record.ts';
import { DIFFERENCES, WORDS, fill, rollFaults } from '../messages/words.ts';
import { readRoll } from '../roll/read-roll.ts';
import type { Command } from './arguments.ts';

/** Compares the registrar's keys and their weights with the record's signed list. @returns the exit code, 1 when they differ */
export async function checkCommand({
  keys,
  roll,
  record,
  language,
}: Extract<Command, { name: 'check' }>): Promise<number> {
  const lines = readRoll(await readFile(roll, 'utf8'));
  if (!lines.ok) {
    for (const line of rollFaults(WORDS.compareFaults, lines.error, language)) console.error(line);
    return 1;
  }
  const compared = await compareKeys({
    keysFile: await readFile(keys),
    roll: lines.value,
    record: await zipRecord(new Blob([await readFile(record)])),
  });
  if (!compared.ok) {
    console.error(fill(DIFFERENCES[compared.error.code], language, { ...compared.error }));
    return 1;
  }
  console.log(fill(WORDS.same, language, { ...compared.value }));
  console.log(fill(WORDS.seal, language, { ...compared.value }));
  console.log(compared.value.root);
  return 0;
}
