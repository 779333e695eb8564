import { readFile } from 'node:fs/promises';
import { displayTracker, verifyReceipt } from '@sandoq/protocol';
import { RECEIPT_TEXTS, WORDS, fill } from '../messages/index.ts';
import { openSource } from '../sources/open-source.ts';
import type { Command } from './arguments.ts';

/** `receipt <file> <folder or URL>`. @returns the exit code. */
export async function receiptCommand(command: Extract<Command, { name: 'receipt' }>): Promise<number> {
  const { language } = command;
  const checked = await verifyReceipt(await readFile(command.file), openSource(command.place));
  if (!checked.ok) {
    console.log(fill(WORDS.receiptFails, language, { reason: RECEIPT_TEXTS[checked.error.code][language] }));
    return 1;
  }
  const { receipt, index } = checked.value;
  console.log(fill(WORDS.receiptHolds, language, { tracker: displayTracker(receipt.tracker), index }));
  return 0;
}
