import { expect, test } from 'vitest';
import { readTracker } from './read-tracker.ts';

test('reads the form of the receipt in any case, with or without hyphens', () => {
  expect(readTracker('7ZK3-0QFD-M2XW-9T4A')).toBe('7ZK30QFDM2XW9T4A');
  expect(readTracker(' 7zk30qfdm2xw9t4a ')).toBe('7ZK30QFDM2XW9T4A');
  expect(readTracker('7zk3 oqfd m2xw 9t4a')).toBe('7ZK30QFDM2XW9T4A');
});

test('reads Persian digits', () => {
  expect(readTracker('۷ZK۳-۰QFD-M۲XW-۹T۴A')).toBe('7ZK30QFDM2XW9T4A');
});

test('reads the whole hash in hex and in base64url', () => {
  expect(readTracker('AB'.repeat(32))).toBe('ab'.repeat(32));
  const base64url = 'Zx-_'.repeat(10) + 'abc';
  expect(readTracker(base64url)).toBe(base64url);
});

test('refuses what is too short, too long or has letters that no tracker has', () => {
  expect(readTracker('7ZK3-0QFD-M2XW')).toBeNull();
  expect(readTracker('7ZK3-0QFD-M2XW-9T4U')).toBeNull();
  expect(readTracker('')).toBeNull();
});
