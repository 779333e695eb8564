import { unreachable } from '@sandoq/kernel';
import type { SelectionRefusal } from '@sandoq/rules';
import type { voter } from '../messages/fa/voter.ts';

/** Says what is wrong with the choices in a contest. */
export function selectionText(
  fault: SelectionRefusal,
  t: typeof voter,
  digits: (n: number) => string,
): string {
  switch (fault.code) {
    case 'too-many':
      return t.ballot.tooMany(digits(fault.given), digits(fault.limit), digits(fault.given - fault.limit));
    case 'too-few':
      return t.ballot.tooFew(digits(fault.given), digits(fault.limit));
    case 'blank-not-allowed':
      return t.ballot.notBlank;
    case 'unknown-option':
    case 'duplicate-option':
    case 'too-many-on-option':
      return t.review.failed;
    default:
      return unreachable(fault);
  }
}
