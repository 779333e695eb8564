import { describe, expect, it } from 'vitest';
import { displayTracker } from './tracker.ts';

describe('tracker', () => {
  it('is shown as sixteen characters of the first ten bytes', () => {
    expect(displayTracker('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe('0000-0000-0000-0000');
    expect(displayTracker('__________________________________________8')).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });
});
