import { toPersianDigits } from '@sandoq/persian';
import type { Difference } from '../compare/compare-keys.ts';
import type { readRoll } from '../roll/read-roll.ts';

/** The languages of the registrar's tool. */
export type Language = 'fa' | 'en';
/** One sentence in both languages, with `{name}` where a value stands. */
export type Message = { readonly fa: string; readonly en: string };

type FaultCode = Extract<ReturnType<typeof readRoll>, { ok: false }>['error'][number]['code'];

export const WORDS = {
  title: { fa: 'مرجع رمزهای رأی', en: 'Registrar of voting codes' },
  lead: {
    fa: 'این برنامه برای هر رأی‌دهنده یک رمز می‌سازد. همه چیز در همین دستگاه می‌ماند؛ بهتر است پیش از شروع، دستگاه را از اینترنت جدا کنید.',
    en: 'This program makes a code for every voter. Everything stays on this machine; better take it off the network before you begin.',
  },
  makeTitle: { fa: '۱. ساختن رمزها', en: '1. Make the codes' },
  election: { fa: 'شناسهٔ انتخابات', en: 'Id of the election' },
  electionHint: {
    fa: 'در صفحهٔ انتخابات نزد برگزارکننده نوشته شده است.',
    en: 'It stands on the organiser’s page of the election.',
  },
  roll: { fa: 'فهرست رأی‌دهندگان (CSV)', en: 'Roll (CSV)' },
  rollHint: {
    fa: 'فایلی که برگزارکننده از همان صفحه داده است؛ ستون «شمارهٔ پروانه» باید در آن باشد.',
    en: 'The file that the organiser took from the same page; it must have the column “Licence number”.',
  },
  letterTitle: { fa: 'عنوان انتخابات، برای نامه‌ها', en: 'Title of the election, for the letters' },
  letterPhone: {
    fa: 'تلفن شما، برای کسانی که نامه را گم می‌کنند',
    en: 'Your phone, for those who lose their letter',
  },
  make: { fa: 'ساختن رمزها', en: 'Make the codes' },
  making: { fa: '{done} از {all} رمز ساخته شد…', en: '{done} of {all} codes are made…' },
  made: { fa: '{all} رمز ساخته شد.', en: '{all} codes are made.' },
  once: {
    fa: 'رمزها جای دیگری نگه داشته نمی‌شود: هر سه فایل را همین حالا بردارید. اگر دوباره بسازید، رمزهای پیشین به کار نمی‌آید.',
    en: 'The codes are kept nowhere else: take all three files now. If you make them again, these are of no use.',
  },
  takeCodes: { fa: 'جدول رمزها (محرمانه)', en: 'Table of codes (secret)' },
  takeLetters: { fa: 'نامه‌ها برای چاپ (محرمانه)', en: 'Letters to print (secret)' },
  takeKeys: { fa: 'کلیدها برای برگزارکننده (همگانی)', en: 'Keys for the organiser (public)' },
  hash: {
    fa: 'اثر انگشت فایل کلیدها. با آنچه برگزارکننده می‌بیند مقایسه کنید:',
    en: 'Fingerprint of the file of keys. Compare it with what the organiser sees:',
  },
  compareTitle: { fa: '۲. مقایسه پس از مهر و موم', en: '2. Compare after the sealing' },
  compareLead: {
    fa: 'پس از مهر و موم شدن انتخابات، ببینید که دفتر عمومی درست همان کلیدهای شما را دارد و کلیدی به آن افزوده نشده است.',
    en: 'Once the election is sealed, see that the public record has your keys and no others.',
  },
  keysFile: { fa: 'فایل کلیدهای شما', en: 'Your file of keys' },
  credentialsFile: {
    fa: 'سطر «فهرست کلیدهای رأی‌دهندگان» از دفتر عمومی',
    en: 'The entry “Voters’ credentials” of the public record',
  },
  compare: { fa: 'مقایسه', en: 'Compare' },
  same: {
    fa: 'درست است: دفتر عمومی همین {count} کلید را دارد و نه کلیدی دیگر.',
    en: 'They agree: the record has these {count} keys and no others.',
  },
  electionWrong: {
    fa: 'شناسهٔ انتخابات تنها حرف کوچک لاتین، رقم و خط تیره دارد.',
    en: 'An election’s id has lower-case Latin letters, digits and hyphens only.',
  },
  fileMissing: { fa: 'فایل را انتخاب کنید.', en: 'Choose the file.' },
  faults: {
    fa: 'فهرست {count} ایراد دارد و رمزی ساخته نشد:',
    en: 'The roll has {count} faults, so no code was made:',
  },
  row: { fa: 'ردیف {row}: {fault}', en: 'Row {row}: {fault}' },
  exists: {
    fa: 'این فایل از پیش هست و رویش نوشته نمی‌شود: {file}',
    en: 'This file is there already and is not overwritten: {file}',
  },
  unreadable: { fa: 'خوانده نشد: {reason}', en: 'Could not be read: {reason}' },
  usage: {
    fa: `مرجع رمزهای رأی: رمزها را جدا از سامانه می‌سازد (docs/protocol.md بخش ۱۰).

  npm run registrar -- make --election ID --roll ROLL.csv --out FOLDER [--title T] [--phone P]
      codes-ID.csv و letters-ID.html (محرمانه) و keys-ID.json (همگانی) را در FOLDER می‌نویسد
  npm run registrar -- check --keys keys-ID.json --credentials BODY.json
      پس از مهر و موم: آیا دفتر عمومی درست همین کلیدها را دارد؟
  --lang fa|en`,
    en: `Registrar of voting codes: makes the codes apart from the platform (docs/protocol.md §10).

  npm run registrar -- make --election ID --roll ROLL.csv --out FOLDER [--title T] [--phone P]
      writes codes-ID.csv and letters-ID.html (secret) and keys-ID.json (public) into FOLDER
  npm run registrar -- check --keys keys-ID.json --credentials BODY.json
      after the sealing: does the record have exactly these keys?
  --lang fa|en`,
  },
} as const satisfies Readonly<Record<string, Message>>;

export const FAULTS: Readonly<Record<FaultCode, Message>> = {
  'no-licence-column': {
    fa: 'ستون «شمارهٔ پروانه» نیست.',
    en: 'the column “Licence number” is missing.',
  },
  nobody: { fa: 'کسی در فهرست نیست.', en: 'there is nobody on the roll.' },
  'licence-malformed': { fa: 'شمارهٔ پروانه ۱۰ رقم نیست.', en: 'the licence number is not 10 digits.' },
  'licence-twice': { fa: 'شمارهٔ پروانه تکراری است.', en: 'the licence number stands twice.' },
  'weight-malformed': {
    fa: 'تعداد رأی عدد درستی نیست.',
    en: 'the number of votes is not a whole number that is allowed.',
  },
};

export const DIFFERENCES: Readonly<Record<Difference['code'], Message>> = {
  'keys-unreadable': {
    fa: 'این فایل کلیدهای این برنامه نیست.',
    en: 'This is no file of keys of this program.',
  },
  'credentials-unreadable': {
    fa: 'این فایل، سطر «فهرست کلیدهای رأی‌دهندگان» از دفتر عمومی نیست.',
    en: 'This is not the entry “Voters’ credentials” of a record.',
  },
  different: {
    fa: 'یکی نیست: {missing} کلید شما در دفتر عمومی نیست و {strange} کلید ناشناس در آن هست. به ناظران خبر دهید.',
    en: 'They differ: {missing} of your keys are not in the record, and {strange} keys in it are not yours. Tell the observers.',
  },
};

/** Puts values into a sentence; numbers in the digits of the language. */
export function fill(
  message: Message,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return message[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name] ?? whole;
    return typeof value === 'number' && language === 'fa' ? toPersianDigits(value) : String(value);
  });
}
