import { toAsciiDigits } from '@sandoq/persian';
import { BASE_NAMES, namedIn } from './answer-names.ts';
import type { Row } from './cells.ts';

const ENOUGH = /دست[\s\u200c]*کم|حداقل|at least/i;
const MORE = /بیش|more/i;

/** What a motion needs to pass, from cells such as "at least 2/3"; undefined parts are those that cannot be read. */
export function thresholdIn({ threshold = '', base = '' }: Row) {
  const part =
    threshold === '' ? 'بیش از 1/2' : toAsciiDigits(threshold).replaceAll('ك', 'ک').replaceAll('ي', 'ی');
  const [, numerator, denominator] = /(\d{1,4})\s*[/⁄٫]\s*(\d{1,4})/.exec(part) ?? [];
  const isRead = numerator !== undefined && (ENOUGH.test(part) || MORE.test(part));
  return {
    part: isRead
      ? { numerator: Number(numerator), denominator: Number(denominator), orEqual: ENOUGH.test(part) }
      : undefined,
    base: base === '' ? ('yes-and-no' as const) : namedIn(BASE_NAMES, base),
  };
}
