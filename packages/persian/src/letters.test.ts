import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldLetters, searchKey } from './letters.ts';

it('folds the letters NFKC leaves alone, and the presentation forms it does not', () => {
  expect(foldLetters('علي كريمي')).toBe('علی کریمی');
  expect(foldLetters('ﻋﻠﯽ')).toBe('علی');
});

it('keeps ZWNJ in what is displayed', () => {
  expect(foldLetters('علی‌البدل')).toBe('علی‌البدل');
});

it('finds a name however it was typed', () => {
  expect(searchKey('  عـلـي   رَضا‌ئي ۱۲ ')).toBe('علی رضایی 12');
  expect(searchKey('مؤسسة')).toBe(searchKey('موسسه'));
  expect(searchKey('آرش Arash')).toBe('ارش arash');
});

it('is the same however often it is applied', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchKey(searchKey(text))).toBe(searchKey(text));
    }),
  );
});
