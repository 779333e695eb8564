import { fromBase64Url } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../encoding/index.ts';
import { displayTracker, setTracker } from './tracker.ts';

describe('tracker', () => {
  it('is shown as sixteen characters of the first ten bytes', () => {
    expect(displayTracker('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe('0000-0000-0000-0000');
    expect(displayTracker('__________________________________________8')).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });
});

it('what several ballots are called follows from all their trackers in their order; one ballot is called by its own', () => {
  const [a, b] = [hashBytes(Uint8Array.of(1)), hashBytes(Uint8Array.of(2))];
  expect(setTracker([a])).toBe(a);
  const joined = Uint8Array.from([a, b].flatMap((tracker) => [...fromBase64Url(tracker)]));
  expect(setTracker([a, b])).toBe(hashBytes(joined));
  expect(new Set([setTracker([a, b]), setTracker([b, a]), setTracker([a, b, b])]).size).toBe(3);
});
