import { canonicalBytes, utf8Bytes } from '@sandoq/kernel';
import { checkReceipt, hashBytes, setTracker } from '@sandoq/protocol/voter';
import type { ReceiptAnswer, ReceiptRequest } from './check-receipt.ts';
import { readRecordBasis } from './record-basis.ts';

async function check({ election, tracker, ballots }: ReceiptRequest): Promise<ReceiptAnswer> {
  const basis = await readRecordBasis(election);
  if (!basis.ok) return basis.error === 'unreachable' ? 'unreachable' : 'refused';
  const { logKey } = basis.value;
  const holds = ballots.every(
    ({ receipt, ballot }) =>
      receipt.election === election &&
      hashBytes(utf8Bytes(ballot)) === receipt.tracker &&
      checkReceipt(canonicalBytes(receipt), logKey).ok,
  );
  const whole = setTracker(ballots.map(({ receipt }) => receipt.tracker)) === tracker;
  return holds && whole ? 'holds' : 'refused';
}

addEventListener('message', (event: MessageEvent<ReceiptRequest>) => {
  void check(event.data).then(postMessage, () => postMessage('refused' satisfies ReceiptAnswer));
});
