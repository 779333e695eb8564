import { readFile } from 'node:fs/promises';
import { compareKeys } from '../compare/compare-keys.ts';
import { DIFFERENCES, WORDS, fill } from '../messages/words.ts';
import type { Command } from './arguments.ts';

/** Compares the registrar's keys with the record's list. @returns the exit code, 1 when they differ */
export async function checkCommand({
  keys,
  credentials,
  language,
}: Extract<Command, { name: 'check' }>): Promise<number> {
  const compared = compareKeys(await readFile(keys), await readFile(credentials));
  if (compared.ok) {
    console.log(fill(WORDS.same, language, { count: compared.value }));
    return 0;
  }
  console.error(fill(DIFFERENCES[compared.error.code], language, { ...compared.error }));
  return 1;
}
