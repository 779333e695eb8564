import { expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

test('finds the link of an invitation, without the full stop after it', () => {
  expect(textParts('پیوند شما: https://sandoq.example/v/demo/Ab-c_1. سپاس')).toEqual([
    { kind: 'words', text: 'پیوند شما: ' },
    { kind: 'link', text: 'https://sandoq.example/v/demo/Ab-c_1' },
    { kind: 'words', text: '. سپاس' },
  ]);
});

test('finds a code in Persian digits and gives it in ASCII', () => {
  expect(textParts('کد ورود: ۱۲۳۴۵۶')).toEqual([
    { kind: 'words', text: 'کد ورود: ' },
    { kind: 'code', text: '۱۲۳۴۵۶', code: '123456' },
  ]);
});

test('takes neither telephone numbers nor dates for codes', () => {
  const message = 'پشتیبانی 021-84867777 و 02184867777، تاریخ 1400/07/24، یکشنبه ۱ آذر ۱۴۰۵';
  expect(textParts(message)).toEqual([{ kind: 'words', text: message }]);
});
