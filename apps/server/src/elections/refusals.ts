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
  'act-not-later': {
    status: 422,
    fa: 'زمان تازهٔ پایان باید پس از زمان کنونیِ پایان و پس از این لحظه باشد.',
    en: 'The new closing time must be later than the present one and than now.',
  },
  'roll-empty': {
    status: 409,
    fa: 'فهرست رأی‌دهندگان خالی است.',
    en: 'There is nobody on the roll.',
  },
  'roll-out-of-bounds': {
    status: 409,
    fa: 'فهرست رأی‌دهندگان برگه یا تعداد رأیی دارد که این انتخابات نمی‌پذیرد. فهرست را دوباره بارگذاری کنید.',
    en: 'The roll has a ballot or a number of votes that this election does not admit. Upload the roll again.',
  },
  'definition-invalid': {
    status: 422,
    fa: 'تعریف انتخابات ایراد دارد. موارد مشخص‌شده را اصلاح کنید.',
    en: 'The definition of the election has faults. Correct the marked parts.',
  },
  'workbook-too-large': {
    status: 422,
    fa: 'پروندهٔ اکسل پس از باز شدن بیش از ۶۴ مگابایت است. تنها برگه‌های الگو را، بدون تصویر، در پرونده‌ای تازه ذخیره کنید.',
    en: 'The workbook is larger than 64 MB when it is unpacked. Save the sheets of the template alone, without pictures, as a new file.',
  },
  'workbook-unreadable': {
    status: 422,
    fa: 'پرونده خوانده نشد. پروندهٔ اکسل (xlsx) یا CSV با برگه‌های الگو بفرستید.',
    en: 'The file could not be read. Send an Excel (xlsx) workbook, or a CSV file, with the sheets of the template.',
  },
});
