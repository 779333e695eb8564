import type { Findings } from './findings-of.ts';

/** Sentences for the findings of tally, decryptions, result and lot. */
export const COUNT_FINDINGS: Findings<'V31' | 'V32' | 'V33' | 'V34' | 'V35' | 'V36'> = {
  V31: {
    root: { fa: 'جمع‌بندی به چکیدهٔ دیگری پیوند خورده است', en: 'the tally names another root' },
    'ballot-count': {
      fa: '{given} رأی شمرده‌شده اعلام شده، ولی {counted} است',
      en: 'the tally states {given} counted ballots; there are {counted}',
    },
    contests: { fa: 'رقابت‌های جمع‌بندی کم یا زیاد است', en: 'the tally has other contests than the manifest' },
    sum: {
      fa: 'جمع رمزشدهٔ «{contest}» جمع این رأی‌ها نیست',
      en: 'the encrypted total of “{contest}” is not the sum of these ballots',
    },
  },
  V32: {
    'unknown-trustee': { fa: 'امین {trustee} شناخته نیست', en: 'trustee {trustee} is unknown' },
    'second-decryption': {
      fa: 'امین {trustee} دو بار رمزگشایی کرده است',
      en: 'trustee {trustee} decrypted twice',
    },
    tally: {
      fa: 'امین {trustee} جمع دیگری را رمزگشایی کرده است',
      en: 'trustee {trustee} decrypted another tally',
    },
    nonce: {
      fa: 'سهم امین {trustee} در قرعه با تعهدش نمی‌خواند',
      en: "trustee {trustee}'s nonce does not open its commitment",
    },
    shape: {
      fa: 'رمزگشایی امین {trustee} کامل نیست',
      en: 'the decryption of trustee {trustee} has a wrong shape',
    },
    share: {
      fa: 'رمزگشایی امین {trustee} برای «{option}» در «{contest}» نادرست است',
      en: "trustee {trustee}'s share of “{option}” in “{contest}” is wrong",
    },
  },
  V33: {
    'too-few-decryptions': {
      fa: '{needed} رمزگشایی لازم است و {given} هست',
      en: '{needed} decryptions are needed; there are {given}',
    },
  },
  V34: {
    tally: { fa: 'نتیجه به جمع‌بندی دیگری پیوند خورده است', en: 'the result names another tally' },
    eligible: {
      fa: 'شمار صاحبان رأی نادرست است؛ {counted} نفرند',
      en: 'the number of credentials is wrong: there are {counted}',
    },
    ballots: {
      fa: 'شمار رأی‌ها نادرست است؛ {counted} رأی است',
      en: 'the number of ballots is wrong: there are {counted}',
    },
    'no-total': {
      fa: 'رمزگشایی «{contest}» به عدد ممکنی نمی‌رسد',
      en: 'the decryption of “{contest}” gives no possible total',
    },
    contests: { fa: 'رقابت‌های نتیجه کم یا زیاد است', en: 'the result has other contests than the manifest' },
    totals: {
      fa: 'آرای اعلام‌شدهٔ «{contest}» آرای رمزگشایی‌شده نیست',
      en: 'the totals of “{contest}” are not those decrypted',
    },
  },
  V35: {
    lists: {
      fa: 'برگزیدگان یا تساوی‌های «{contest}» طبق قاعدهٔ شمارش نیست',
      en: 'elected, alternates or ties of “{contest}” do not follow the rule',
    },
  },
  V36: {
    'lot-without-tie': { fa: 'بی آن‌که تساوی باشد قرعه کشیده شده است', en: 'a lot was drawn without a tie' },
    result: { fa: 'قرعه به نتیجهٔ دیگری پیوند خورده است', en: 'the lot names another result' },
    seed: { fa: 'بذر قرعه با تعهد پیش از رأی‌گیری نمی‌خواند', en: 'the seed does not open the commitment' },
    orders: {
      fa: 'ترتیب قرعه آن نیست که از بذر به دست می‌آید',
      en: 'the order drawn is not the one that follows from the seed',
    },
    lists: { fa: 'فهرست نهایی با قرعه نمی‌خواند', en: 'the final lists do not follow from the lot' },
  },
};
