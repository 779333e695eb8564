import { canonicalBytes, utf8Bytes } from '@sandoq/kernel';
import { checkReceipt, hashBytes } from '@sandoq/protocol/voter';
import type { ReceiptAnswer, ReceiptRequest } from './check-receipt.ts';
import { readRecordBasis } from './record-basis.ts';

async function check({ election, receipt, ballot }: ReceiptRequest): Promise<ReceiptAnswer> {
  const basis = await readRecordBasis(election);
  if (!basis.ok) return basis.error === 'unreachable' ? 'unreachable' : 'refused';
  const checked = checkReceipt(canonicalBytes(receipt), basis.value.logKey);
  const same = receipt.election === election && hashBytes(utf8Bytes(ballot)) === receipt.tracker;
  return checked.ok && same ? 'holds' : 'refused';
}

addEventListener('message', (event: MessageEvent<ReceiptRequest>) => {
  void check(event.data).then(postMessage, () => postMessage('refused' satisfies ReceiptAnswer));
});
