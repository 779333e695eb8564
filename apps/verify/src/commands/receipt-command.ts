import { readFile } from 'node:fs/promises';
import { displayTracker, receiptsOf, verifyReceipt } from '@sandoq/protocol';
import { RECEIPT_TEXTS, WORDS, fill } from '../messages/index.ts';
import { openSource } from '../sources/open-source.ts';
import type { Command } from './arguments.ts';

/** `receipt <file> <folder or URL>`, the file holding one receipt or a list. @returns the exit code: 0 when all hold. */
export async function receiptCommand(command: Extract<Command, { name: 'receipt' }>): Promise<number> {
  const { language } = command;
  const receipts = receiptsOf(await readFile(command.file));
  let failed = receipts.length === 0;
  for (const each of receipts) {
    const checked = await verifyReceipt(each, openSource(command.place));
    if (checked.ok) {
      const { receipt, index } = checked.value;
      console.log(fill(WORDS.receiptHolds, language, { tracker: displayTracker(receipt.tracker), index }));
    } else {
      failed = true;
      const reason = RECEIPT_TEXTS[checked.error.code][language];
      console.log(fill(WORDS.receiptFails, language, { reason }));
    }
  }
  return failed ? 1 : 0;
}
