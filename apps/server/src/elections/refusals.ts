import { defineRefusals } from '../platform/index.ts';

/** What elections refuse. */
export const refused = defineRefusals({
  'election-unknown': { status: 404, fa: 'چنین انتخاباتی وجود ندارد.', en: 'There is no such election.' },
  'photo-unknown': { status: 404, fa: 'این تصویر وجود ندارد.', en: 'There is no such picture.' },
  'act-wrong-state': {
    status: 409,
    fa: 'این کار در وضعیت کنونی انتخابات ممکن نیست.',
    en: 'This cannot be done in the present state of the election.',
  },
  'act-too-early': {
    status: 409,
    fa: 'هنوز زمان این کار نرسیده است.',
    en: 'It is too early for this.',
  },
  'act-too-late': {
    status: 409,
    fa: 'زمان پایان رأی‌گیری گذشته و این کار دیگر ممکن نیست.',
    en: 'The closing time has passed, so this can no longer be done.',
  },
  'roll-empty': {
    status: 409,
    fa: 'فهرست رأی‌دهندگان خالی است.',
    en: 'There is nobody on the roll.',
  },
  'definition-invalid': {
    status: 422,
    fa: 'تعریف انتخابات ایراد دارد. موارد مشخص‌شده را اصلاح کنید.',
    en: 'The definition of the election has faults. Correct the marked parts.',
  },
  'workbook-unreadable': {
    status: 422,
    fa: 'پرونده خوانده نشد. پروندهٔ اکسل (xlsx) با برگه‌های الگو بفرستید.',
    en: 'The file could not be read. Send an Excel (xlsx) workbook with the sheets of the template.',
  },
});
