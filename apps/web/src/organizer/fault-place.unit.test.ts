import { expect, test } from 'vitest';
import { faultPlace } from './fault-place.ts';

const WORDS = {
  contests: 'office',
  candidates: 'candidate',
  number: 'number',
  roll: 'voter in row',
  file: 'file',
};

test.each([
  ['contests.0.candidates.2.number', 'office 1, candidate 3, number'],
  ['roll.3.mobile', 'voter in row 3, mobile'],
  ['body.settings.sessionMinutes', 'sessionMinutes'],
  ['workbook', 'file'],
])('%s is said as "%s"', (where, said) => expect(faultPlace(where, WORDS, ', ')).toBe(said));
