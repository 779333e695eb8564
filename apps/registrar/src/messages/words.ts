import { toPersianDigits } from '@sandoq/persian';
import type { Difference } from '../compare/compare-keys.ts';
import type { RollFault } from '../roll/read-roll.ts';

/** The languages of the registrar's tool. */
export type Language = 'fa' | 'en';
/** One sentence in both languages, with `{name}` where a value stands. */
export type Message = { readonly fa: string; readonly en: string };

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
    fa: 'پس از مهر و موم شدن انتخابات، ببینید که دفتر عمومی درست همان کلیدهای شما را دارد، هر کدام با همان تعداد رأی، و کلیدی به آن افزوده نشده است. سه فایل لازم است:',
    en: 'Once the election is sealed, see that the public record has your keys, each with its number of votes, and no others. Three files are needed:',
  },
  keysFile: { fa: 'فایل کلیدهای شما', en: 'Your file of keys' },
  compareRoll: {
    fa: 'فهرست رأی‌دهندگان (CSV)، همان که رمزها را از آن ساختید',
    en: 'The roll (CSV) that you made the codes of',
  },
  record: { fa: 'دفتر عمومی (zip)', en: 'The public record (zip)' },
  recordHint: {
    fa: 'در صفحهٔ «دفتر عمومی» انتخابات، دکمهٔ «دریافت دفتر (zip)».',
    en: 'On the election’s page of the public record, the button “Download the record (zip)”.',
  },
  compare: { fa: 'مقایسه', en: 'Compare' },
  comparing: { fa: 'در حال مقایسه…', en: 'Comparing…' },
  same: {
    fa: 'درست است. دفتر عمومی همین انتخابات است و همین {count} کلید را دارد، هر کدام با همان تعداد رأی (روی هم {votes} رأی)، و نه کلیدی دیگر. فهرست کلیدها زیر امضای دفتر است.',
    en: 'They agree. The record is of this election and has these {count} keys, each with its number of votes ({votes} in all), and no others. The list stands under the record’s signature.',
  },
  seal: {
    fa: 'این برای دفتری است با {size} سطر و چکیدهٔ زیر. هر کس دیگر هم که دفتر را با همین {size} سطر دارد باید همین چکیده را ببیند؛ از یکی از ناظران بپرسید:',
    en: 'This is of a record with {size} entries and the root below. Whoever else has the record with these {size} entries must see the same root; ask one of the observers:',
  },
  electionWrong: {
    fa: 'شناسهٔ انتخابات تنها حرف کوچک لاتین، رقم و خط تیره دارد.',
    en: 'An election’s id has lower-case Latin letters, digits and hyphens only.',
  },
  fileMissing: { fa: 'فایل را انتخاب کنید.', en: 'Choose the file.' },
  filesMissing: { fa: 'هر سه فایل را انتخاب کنید.', en: 'Choose all three files.' },
  faults: {
    fa: 'فهرست {count} ایراد دارد و رمزی ساخته نشد:',
    en: 'The roll has {count} faults, so no code was made:',
  },
  compareFaults: {
    fa: 'این فهرست {count} ایراد دارد و مقایسه نشد. همان فهرستی را بدهید که رمزها از آن ساخته شد:',
    en: 'This roll has {count} faults, so nothing was compared. Give the roll that the codes were made of:',
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
  npm run registrar -- check --keys keys-ID.json --roll ROLL.csv --record archive.zip
      پس از مهر و موم: آیا دفتر عمومی درست همین کلیدها را با همین تعداد رأی دارد؟
  --lang fa|en`,
    en: `Registrar of voting codes: makes the codes apart from the platform (docs/protocol.md §10).

  npm run registrar -- make --election ID --roll ROLL.csv --out FOLDER [--title T] [--phone P]
      writes codes-ID.csv and letters-ID.html (secret) and keys-ID.json (public) into FOLDER
  npm run registrar -- check --keys keys-ID.json --roll ROLL.csv --record archive.zip
      after the sealing: does the record have exactly these keys, with these numbers of votes?
  --lang fa|en`,
  },
} as const satisfies Readonly<Record<string, Message>>;

export const FAULTS: Readonly<Record<RollFault['code'], Message>> = {
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
  'roll-differs': {
    fa: 'این کلیدها از این فهرست ساخته نشده است: {count} رأی‌دهنده جور در نمی‌آید (در یکی از دو فایل نیست، یا تعداد رأی‌اش فرق دارد). همان فهرستی را بدهید که رمزها از آن ساخته شد.',
    en: 'These keys were not made of this roll: {count} voters do not fit (missing from one of the files, or with another number of votes). Give the roll that the codes were made of.',
  },
  'record-unreadable': {
    fa: 'این فایل دفتر عمومی نیست یا آسیب دیده است: چیزی که در سطرهایش نام برده شده در آن نیست یا عوض شده. دوباره دریافتش کنید؛ اگر باز همین شد، به ناظران خبر دهید.',
    en: 'This file is no public record, or a damaged one: something that its entries name is not in it or was changed. Download it again; if it stays so, tell the observers.',
  },
  'record-not-signed': {
    fa: 'سطرهای این دفتر با امضای آن جور نیست: آنچه در فایل است همان نیست که امضا شده. دوباره دریافتش کنید؛ اگر باز همین شد، به ناظران خبر دهید.',
    en: 'The entries of this record do not fit its signature: what is in the file is not what was signed. Download it again; if it stays so, tell the observers.',
  },
  'record-without-keys': {
    fa: 'این دفتر هنوز فهرست کلیدها را ندارد. پس از آنکه امانت‌داران کلید انتخابات را ساختند دوباره دریافتش کنید.',
    en: 'This record has no list of keys yet. Download it again once the trustees have made the election’s key.',
  },
  'other-election': {
    fa: 'این دفترِ انتخابات دیگری است: کلیدهای شما برای «{mine}» است و دفتر از «{theirs}».',
    en: 'This is the record of another election: your keys are for “{mine}”, the record is of “{theirs}”.',
  },
  'other-custody': {
    fa: 'در دفتر نوشته شده که رمزها را خود سامانه ساخته است، نه مرجعی جدا. به ناظران خبر دهید.',
    en: 'The record says that the platform made the credentials itself, not a registrar. Tell the observers.',
  },
  different: {
    fa: 'یکی نیست: {missing} کلید شما در دفتر عمومی نیست، {strange} کلید ناشناس در آن هست و {weights} کلید تعداد رأی دیگری دارد. به ناظران خبر دهید.',
    en: 'They differ: {missing} of your keys are not in the record, {strange} keys in it are not yours, and {weights} have another number of votes. Tell the observers.',
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

/** Says what is wrong with a roll: a first line that counts, then one for each fault. */
export const rollFaults = (first: Message, faults: readonly RollFault[], language: Language): string[] => [
  fill(first, language, { count: faults.length }),
  ...faults.map(({ code, row }) => fill(WORDS.row, language, { row, fault: FAULTS[code][language] })),
];
