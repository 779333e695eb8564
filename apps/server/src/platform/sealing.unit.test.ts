import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSealer } from './sealing.ts';

const key = (n: number) => new Uint8Array(32).fill(n);
const sealer = createSealer([key(1)]);
const plain = new TextEncoder().encode('a credential secret');

test('what is sealed opens for the same purpose and row, and nowhere else', () => {
  const sealed = sealer.seal('credential', 'row 1', plain);
  expect(sealer.open('credential', 'row 1', sealed)).toEqual(plain);
  expect(() => sealer.open('credential', 'row 2', sealed)).toThrow(/authenticate/);
  expect(() => sealer.open('trustee', 'row 1', sealed)).toThrow(/authenticate/);
  expect(() => createSealer([key(2)]).open('credential', 'row 1', sealed)).toThrow(/not configured/);
});

test('any changed byte is noticed', () => {
  const sealed = sealer.seal('credential', 'row', plain);
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = sealed.slice();
      changed[at]! ^= change;
      expect(() => sealer.open('credential', 'row', changed)).toThrow(
        /authenticate|not a sealed value|not configured/,
      );
    }),
  );
});

test('after a rotation old values open, new ones are sealed with the new key, keyed hashes stay', () => {
  const old = sealer.seal('credential', 'row', plain);
  const rotated = createSealer([key(2), key(1)]);
  expect(rotated.open('credential', 'row', old)).toEqual(plain);
  expect(rotated.isOld(old)).toBe(true);
  expect(rotated.isOld(rotated.seal('credential', 'row', plain))).toBe(false);
  expect(rotated.keyedHash('code', '123456')).toEqual(sealer.keyedHash('code', '123456'));
  expect(sealer.keyedHash('code', '123456')).not.toEqual(sealer.keyedHash('link', '123456'));
});
