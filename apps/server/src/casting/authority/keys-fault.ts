import { toPersianDigits } from '@sandoq/persian';
import type { Fault } from '../../platform/index.ts';

const TEXTS = {
  unreadable: [
    'این فایل کلیدهای برنامهٔ مرجع رمزها نیست (keys-….json).',
    'This is not the file of keys of the registrar’s tool (keys-….json).',
  ],
  'other-election': [
    'این فایل برای انتخابات دیگری ساخته شده است: {value}',
    'This file was made for another election: {value}',
  ],
  'licence-unknown': [
    'شمارهٔ پروانهٔ {value} در فهرست رأی‌دهندگان نیست.',
    'Licence number {value} is not on the roll.',
  ],
  'licence-twice': [
    'شمارهٔ پروانهٔ {value} در این فایل تکراری است.',
    'Licence number {value} stands in this file twice.',
  ],
  'keys-count': [
    'برای شمارهٔ پروانهٔ {value} باید درست به شمار رأی‌برگ‌هایش کلید باشد.',
    'Licence number {value} must have exactly as many keys as ballots.',
  ],
  'key-invalid': [
    'کلید شمارهٔ پروانهٔ {value} کلید درستی نیست.',
    'The key of licence number {value} is no valid key.',
  ],
  'key-twice': [
    'کلید شمارهٔ پروانهٔ {value} کلید کس دیگری هم هست.',
    'The key of licence number {value} is somebody else’s too.',
  ],
  'voter-without-key': [
    'برای شمارهٔ پروانهٔ {value} کلیدی در این فایل نیست.',
    'This file has no key for licence number {value}.',
  ],
} as const;

/** A fault of a file of keys. `where`: `voters.0` is the first voter in it. */
export function keysFault(where: string, code: keyof typeof TEXTS, value = ''): Fault {
  const [fa, en] = TEXTS[code];
  const shown = /^\d+$/.test(value) ? toPersianDigits(value) : value;
  return { where, code, detail: { fa: fa.replace('{value}', shown), en: en.replace('{value}', value) } };
}
