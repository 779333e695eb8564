import type { Check } from '@sandoq/protocol';
import type { Message } from './text.ts';

/** What each check of protocol §6 means, in words a voter understands. */
export const CHECK_TITLES: { readonly [check in Check]: Message } = {
  V01: {
    fa: 'مُهر امضاشدهٔ دفتر (checkpoint) با کلید همین انتخابات امضا شده است',
    en: "the record's checkpoint is signed by the election's log key",
  },
  V02: {
    fa: 'سطر‌های دفتر دست نخورده‌اند و به چکیدهٔ امضاشده می‌رسند',
    en: 'the entries are untouched and lead to the signed root',
  },
  V03: {
    fa: 'هر سطر درست نوشته شده و زمان‌ها به عقب نمی‌روند',
    en: 'every entry is well-formed and times never go back',
  },
  V04: {
    fa: 'متن هر سطر موجود است و با اثر انگشتش می‌خواند',
    en: "every entry's body is there and has its hash",
  },
  V05: { fa: 'ترتیب مراحل انتخابات رعایت شده است', en: 'the steps of the election are in their order' },
  V10: { fa: 'شناسنامهٔ انتخابات (manifest) معتبر است', en: 'the manifest is sound' },
  V11: {
    fa: 'ساخت کلید همهٔ گام‌های امین‌ها را دارد',
    en: "the key's making has every step of every trustee",
  },
  V12: { fa: 'هر امین ثابت کرده کلید خودش را می‌داند', en: 'every trustee proved to know the own key' },
  V13: {
    fa: 'فهرست صاحبان رأی درست و بی‌تکرار است',
    en: 'the list of credentials is sound and without duplicates',
  },
  V14: {
    fa: 'آغاز رأی‌گیری به همین شناسنامه، کلید و فهرست پیوند خورده است',
    en: 'the opening names this manifest, key and list',
  },
  V15: { fa: 'رأی‌گیری در زمان اعلام‌شده بوده است', en: 'the poll kept its announced times' },
  V16: {
    fa: 'هر اثر ثبت‌شده در زنجیره، اثر همین دفتر است',
    en: 'every anchor covers a root of this very record',
  },
  V20: { fa: 'هر رأی برای همین انتخابات است', en: 'every ballot is for this election' },
  V21: { fa: 'هر رأی از آنِ یکی از صاحبان رأی است', en: 'every ballot is of an eligible credential' },
  V22: { fa: 'هر رأی دقیقاً شکل برگهٔ خود را دارد', en: 'every ballot has exactly the shape of its style' },
  V23: { fa: 'عددهای هر رأی در قالب درست‌اند', en: 'the numbers of every ballot are canonical' },
  V24: { fa: 'هیچ رأیی رونوشت رأی دیگر نیست', en: 'no ballot is a copy of another' },
  V25: {
    fa: 'هر گزینه فقط مقدار مجاز دارد (بی آن‌که رأی باز شود)',
    en: 'every option holds an allowed value, without opening it',
  },
  V26: {
    fa: 'شمار انتخاب‌های هر رأی در حد مجاز است',
    en: 'every ballot chooses an allowed number of options',
  },
  V27: { fa: 'هر رأی امضای دارندهٔ خود را دارد', en: 'every ballot is signed by its credential' },
  V28: { fa: 'از هر نفر یک رأی شمرده شده است', en: 'one ballot counts for each credential' },
  V29: { fa: 'رأی‌ها فقط هنگام باز بودن صندوق آمده‌اند', en: 'ballots stand only where the poll is open' },
  V30: { fa: 'شمار رأی‌ها هنگام بستن صندوق درست اعلام شده', en: 'the close states the true number of ballots' },
  V31: { fa: 'جمع رمزشده، جمع همین رأی‌هاست', en: 'the encrypted totals are the sum of these ballots' },
  V32: { fa: 'رمزگشایی هر امین با اثبات همراه است', en: "every trustee's decryption is proved" },
  V33: { fa: 'به تعداد لازم امین رمزگشایی کرده‌اند', en: 'enough trustees decrypted' },
  V34: { fa: 'آرای اعلام‌شده همان آرای رمزگشایی‌شده است', en: 'the announced totals are those decrypted' },
  V35: {
    fa: 'برگزیدگان، علی‌البدل‌ها و تساوی‌ها طبق قاعدهٔ شمارش‌اند',
    en: 'elected, alternates and ties follow the counting rule',
  },
  V37: {
    fa: 'هر رأی آزموده‌شده همان را دارد که نشان داده شده، و شمرده نشده است',
    en: 'every audited ballot holds what was shown, and does not count',
  },
  V40: {
    fa: 'هر بُر زدن رأی‌ها از امینی دیگر، به نوبت و با امضای اوست',
    en: 'every shuffle is by another trustee, in turn and signed',
  },
  V41: { fa: 'عددهای هر بُر زدن در قالب درست‌اند', en: 'the numbers of every shuffle are canonical' },
  V42: {
    fa: 'در بُر زدن هیچ رأیی عوض، حذف یا افزوده نشده است',
    en: 'no shuffle replaced, dropped or added a vote',
  },
  V43: {
    fa: 'به تعداد لازم امین رأی‌ها را بُر زده‌اند تا معلوم نشود هر رأی از کیست',
    en: 'enough trustees shuffled, so that nobody can tell whose a vote is',
  },
  V44: {
    fa: 'رمزگشایی رأی‌های بُرخورده با اثبات همراه است',
    en: 'the decryption of the shuffled votes is proved',
  },
  V45: { fa: 'رأی‌های اعلام‌شده همان رأی‌های رمزگشایی‌شده است', en: 'the announced votes are those decrypted' },
  V46: {
    fa: 'برگزیدگان رقابت‌های رتبه‌ای و امتیازی طبق قاعدهٔ شمارش‌اند',
    en: 'elected and ties of ranking and score contests follow the counting rule',
  },
  V36: {
    fa: 'قرعه‌کشی هنگام تساوی قابل بازسازی و درست است',
    en: 'the lot among ties is there when needed and can be redrawn',
  },
};
