import type { RecordReceiptRefusal } from '@sandoq/protocol';
import type { Message } from './text.ts';

/** The sentences of the report. */
export const WORDS = {
  title: { fa: 'گزارش راستی‌آزمایی انتخابات', en: 'Verification of an election' },
  organizer: { fa: 'برگزارکننده: {name}', en: 'Organised by: {name}' },
  log: { fa: 'دفتر: {size} سطر، چکیدهٔ {root}', en: 'Record: {size} entries, root {root}' },
  ballots: {
    fa: 'کلیدهای رأی: {eligible}، برگه‌های ثبت‌شده: {ballots}، برگه‌های شمرده‌شده: {counted}',
    en: 'Keys: {eligible}, ballots recorded: {ballots}, ballots that count: {counted}',
  },
  weights: {
    fa: 'سهم همهٔ کلیدها: {total}، سهم برگه‌های شمرده‌شده: {weight}. هر برگه به اندازهٔ سهم کلیدش شمرده می‌شود و یک نفر می‌تواند چند کلید داشته باشد.',
    en: 'Shares of all keys: {total}, of the ballots that count: {weight}. A ballot counts as often as its key has shares, and one voter may have several keys.',
  },
  replaced: {
    fa: 'در این انتخابات می‌شد دوباره رأی داد: {count} برگه را برگهٔ تازه‌ترِ همان کلید از شمار بیرون برده است.',
    en: 'Voters could vote again here: {count} ballots were replaced by a later one of the same key and do not count.',
  },
  audited: {
    fa: 'برگه‌های آزموده: {count}. رأی‌دهندگان آن‌ها را به جای ثبت باز کردند؛ هر کدام همان را داشت که نشان داده شد و شمرده نشد.',
    en: 'Audited ballots: {count}. Their voters opened them instead of casting; each held what was shown, and none counts.',
  },
  holds: {
    fa: 'درست است: همهٔ بررسی‌ها پذیرفته شد و نتیجه از خود رأی‌ها دوباره به دست آمد.',
    en: 'IT HOLDS: every check passed and the result was recomputed from the ballots themselves.',
  },
  incomplete: {
    fa: 'تا اینجا درست است، ولی دفتر هنوز کامل نیست (آخرین مرحله: {stage})؛ نتیجه‌ای برای بررسی نبود.',
    en: 'Right so far, but the record is not complete (last step: {stage}): there was no final result to check.',
  },
  fails: { fa: 'درست نیست: {count} ایراد پیدا شد.', en: 'IT DOES NOT HOLD: {count} findings.' },
  checked: { fa: 'آنچه بررسی شد (شمار دفعات)', en: 'What was checked (how many times)' },
  witnesses: {
    fa: 'از {named} گواه که شناسنامهٔ انتخابات نام برده، {count} گواه همین checkpoint را دیده و امضا کرده‌اند: {names}',
    en: 'of {named} witnesses that the manifest names, {count} saw and cosigned this very checkpoint: {names}',
  },
  witnessesNone: {
    fa: 'هیچ‌یک از {named} گواه که شناسنامهٔ انتخابات نام برده این checkpoint را (هنوز) امضا نکرده است',
    en: 'none of the {named} witnesses that the manifest names has cosigned this checkpoint (yet)',
  },
  notChecked: { fa: 'آنچه بررسی نشد و معنایش', en: 'What was not checked, and what that means' },
  findings: { fa: 'ایرادها', en: 'Findings' },
  entry: { fa: 'سطر {entry}', en: 'entry {entry}' },
  wholeLog: { fa: 'کل دفتر', en: 'the whole log' },
  notReached: {
    fa: '{check}: {title} — دفتر به این مرحله نرسیده یا ایراد پیشین راه را بسته است',
    en: '{check}: {title} — the record does not reach this step, or an earlier finding stood in the way',
  },
  limitSingle: {
    fa: 'این انتخابات «تک‌امین» است: سامانه به‌تنهایی می‌توانست تک‌تک رأی‌ها را رمزگشایی کند. درستی شمارش ثابت شده، محرمانگی رأی به سامانه سپرده شده است.',
    en: 'This election has a single trustee: the server alone could have decrypted single ballots. The count is proved; secrecy rests on the server.',
  },
  limitCredentials: {
    fa: 'این‌که هر اعتبارنامه از آنِ یک صاحب رأی واقعی است از روی دفتر دیده نمی‌شود؛ آن را فهرست صاحبان رأی و ناظران تضمین می‌کنند.',
    en: 'That each credential belongs to a real eligible person cannot be seen from the record; the roll and the supervisors answer for it.',
  },
  limitDevice: {
    fa: 'این‌که دستگاه رأی‌دهنده همان خواست او را رمز کرده از روی رأی‌های ثبت‌شده دیده نمی‌شود؛ هر رأی‌دهنده می‌تواند با آزمودن برگه‌ها دستگاه خود را بسنجد.',
    en: "That a voter's device encrypted what the voter meant cannot be seen from the ballots cast; any voter can test a device by auditing ballots.",
  },
  limitView: {
    fa: 'این‌که همین دفتر به همگان نشان داده شده با سنجیدن رسیدها (receipt) دیده می‌شود، نه از یک نسخه به‌تنهایی.',
    en: 'That everybody is shown this same record is seen by comparing receipts with it, not from one copy alone.',
  },
  result: { fa: 'نتیجه', en: 'Result' },
  option: { fa: '{title}: {votes} رأی', en: '{title}: {votes} votes' },
  votes: {
    fa: 'با وزن {weight}: {votes} رأی، و {invalid} برگهٔ ناخوانا',
    en: 'of weight {weight}: {votes} votes, and {invalid} that hold none',
  },
  /** What a voter wrote. */
  text: { fa: '«{text}»', en: '«{text}»' },
  elected: { fa: 'اصلی', en: 'elected' },
  alternate: { fa: 'علی‌البدل', en: 'alternate' },
  progress: { fa: '{done} از {size} سطر', en: '{done} of {size} entries' },
  receiptHolds: {
    fa: 'رسید درست است: رأی با کد رهگیری {tracker} سطر {index} همین دفتر است و حذف یا عوض نشده است.',
    en: 'The receipt holds: the ballot with tracker {tracker} is entry {index} of this record and was neither removed nor changed.',
  },
  receiptFails: { fa: 'رسید پذیرفته نشد: {reason}', en: 'The receipt does not hold: {reason}' },
  exported: { fa: '{count} فایل در {folder}', en: '{count} files in {folder}' },
  unreadable: { fa: 'خوانده نشد: {reason}', en: 'cannot be read: {reason}' },
  usage: {
    fa: 'کاربرد:\n  npm run verify -- <پوشه یا نشانی> [--json] [--lang fa|en] [--allow-incomplete] [--chain <نشانی گره زنجیره> …] [--witness <کلید گواه> …]\n  npm run verify -- receipt <فایل رسید> <پوشه یا نشانی>\n  npm run verify -- audit <نشانی برگهٔ آزموده>\n  npm run verify -- audit <کد رهگیری> <پوشه یا نشانی>\n  npm run verify -- export <نشانی> <پوشه>',
    en: 'Usage:\n  npm run verify -- <folder or URL> [--json] [--lang fa|en] [--allow-incomplete] [--chain <Horizon or JSON-RPC URL> …] [--witness <verifier key> …]\n  npm run verify -- receipt <receipt file> <folder or URL>\n  npm run verify -- audit <address of an opened ballot>\n  npm run verify -- audit <tracker> <folder or URL>\n  npm run verify -- export <URL> <folder>',
  },
  dropTitle: { fa: 'راستی‌آزمای صندوق', en: 'Sandoq verifier' },
  dropHint: {
    fa: 'پوشهٔ دفتر انتخابات یا فایل zip آن را اینجا بیندازید یا برگزینید. همه چیز در همین مرورگر و بدون اینترنت بررسی می‌شود.',
    en: 'Drop the folder of an exported record, or its zip file, here, or choose it. Everything is checked in this browser, offline.',
  },
  chooseFolder: { fa: 'گزینش پوشه', en: 'Choose a folder' },
  chooseZip: { fa: 'گزینش فایل zip', en: 'Choose a zip file' },
  working: { fa: 'در حال بررسی…', en: 'Checking…' },
} satisfies { readonly [word: string]: Message };

/** Why a receipt does not hold. */
export const RECEIPT_TEXTS: { readonly [code in RecordReceiptRefusal['code']]: Message } = {
  'malformed-receipt': { fa: 'فایل رسید نیست', en: 'the file is not a receipt' },
  'malformed-proof': { fa: 'اثبات رسید خوانا نیست', en: "the receipt's proof cannot be read" },
  'bad-checkpoint': {
    fa: 'امضای رسید با کلید این انتخابات نیست',
    en: "the receipt is not signed by this election's log key",
  },
  'wrong-entry': {
    fa: 'سطر رسید از آنِ کد رهگیری نیست',
    en: "the receipt's entry is not that of its tracker",
  },
  'not-included': {
    fa: 'اثبات رسید به چکیدهٔ امضاشده نمی‌رسد',
    en: 'the proof does not lead to the signed root',
  },
  'unreadable-record': {
    fa: 'خود دفتر خوانا یا درست نیست',
    en: 'the record itself cannot be read or does not hold',
  },
  'other-election': { fa: 'رسید از آنِ انتخابات دیگری است', en: 'the receipt is of another election' },
  'record-behind': {
    fa: 'این نسخهٔ دفتر قدیمی‌تر از رسید است یا سطر‌هایش بریده شده است',
    en: 'this copy of the record is older than the receipt, or was cut',
  },
  'split-view': {
    fa: 'دفتری که به رأی‌دهنده نشان داده شده با این دفتر یکی نیست: این نشانهٔ تقلب است',
    en: 'the record shown to the voter is not this one: this is evidence of fraud',
  },
};
