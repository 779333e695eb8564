import { toBase64Url } from '@sandoq/kernel';
import { expect, test } from 'vitest';
import { exactBytes } from './exact-bytes.ts';

test.each([1, 2, 3, 31, 32, 64])('%i bytes are read as such and as no other number', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => 255 - i);
  const text = toBase64Url(bytes);
  expect(exactBytes(text, length)).toEqual(bytes);
  expect(exactBytes(text, length + 1)).toBeUndefined();
  expect(exactBytes(text, length - 1)).toBeUndefined();
});

test('what is not the one spelling of its bytes is refused', () => {
  expect(exactBytes('AB', 1)).toBeUndefined();
  expect(exactBytes('A=', 1)).toBeUndefined();
  expect(exactBytes('A+', 1)).toBeUndefined();
});
