import type { Findings } from './findings-of.ts';

/** Sentences for the findings of ballots and the close. */
export const BALLOT_FINDINGS: Findings<
  'V20' | 'V21' | 'V22' | 'V23' | 'V24' | 'V25' | 'V26' | 'V27' | 'V28' | 'V29' | 'V30' | 'V37'
> = {
  V20: {
    context: {
      fa: 'رأی برای انتخابات یا شناسنامهٔ دیگری ساخته شده است',
      en: 'the ballot was made for another election or manifest',
    },
  },
  V21: {
    'unknown-credential': {
      fa: 'صاحب رأی در فهرست صاحبان رأی نیست',
      en: "the ballot's credential is not on the list",
    },
    'wrong-style': {
      fa: 'برگهٔ «{style}» از آنِ این رأی‌دهنده نیست',
      en: 'style “{style}” is not that of the credential',
    },
  },
  V22: {
    'wrong-contests': {
      fa: 'رقابت‌های رأی با برگه‌اش یکی نیست',
      en: "the ballot's contests are not those of its style",
    },
    'wrong-length': {
      fa: 'اندازهٔ داده‌های رقابت «{contest}» درست نیست',
      en: 'a byte string of contest “{contest}” has a wrong length',
    },
  },
  V23: {
    scalar: {
      fa: 'عددی در رقابت «{contest}» در قالب یکتای خود نیست',
      en: 'a scalar of contest “{contest}” is not canonical',
    },
    identity: {
      fa: 'رمز گزینه‌ای در رقابت «{contest}» تهی است',
      en: 'a ciphertext of contest “{contest}” has the identity as first half',
    },
    point: {
      fa: 'نقطه‌ای در رقابت «{contest}» درست نیست',
      en: 'some bytes of contest “{contest}” are not a point',
    },
    'signature-scalar': {
      fa: 'عدد امضا در قالب یکتای خود نیست',
      en: "the signature's scalar is not canonical",
    },
    'signature-point': {
      fa: 'نقطهٔ امضا یا اعتبارنامه درست نیست',
      en: 'the signature or credential is not a point',
    },
  },
  V24: {
    'equal-ciphertexts': {
      fa: 'دو گزینهٔ رأی یک رمز دارند',
      en: 'two options of the ballot share a ciphertext',
    },
    'copied-ciphertexts': {
      fa: 'رمزهای رقابت «{contest}» پیش‌تر در رأی دیگری آمده‌اند',
      en: 'the ciphertexts of contest “{contest}” occurred in an earlier ballot',
    },
  },
  V25: {
    challenge: {
      fa: 'اثبات گزینهٔ «{option}» در «{contest}» برای این رأی ساخته نشده است',
      en: 'the proof of option “{option}” in “{contest}” was not made for this ballot',
    },
    proof: {
      fa: 'گزینهٔ «{option}» در «{contest}» مقدار مجاز ندارد',
      en: 'option “{option}” in “{contest}” does not hold an allowed value',
    },
    knowledge: {
      fa: 'رأی‌دهنده نشان نداده که می‌داند در «{contest}» چه رأیی داده است؛ شاید رونوشت رأی دیگری باشد',
      en: 'the proof to know the vote in “{contest}” does not hold: it may be a copy of another vote',
    },
  },
  V26: {
    challenge: {
      fa: 'اثبات جمع رقابت «{contest}» برای این رأی ساخته نشده است',
      en: 'the proof of the sum of “{contest}” was not made for this ballot',
    },
    proof: {
      fa: 'شمار انتخاب‌ها در «{contest}» مجاز نیست',
      en: 'the number of choices in “{contest}” is not allowed',
    },
  },
  V27: { proof: { fa: 'امضای رأی درست نیست', en: "the ballot's signature does not hold" } },
  V28: {
    'second-ballot': { fa: 'این اعتبارنامه پیش‌تر رأی داده است', en: 'this credential has voted already' },
  },
  V29: {
    'poll-not-open': { fa: 'هنگام این رأی صندوق باز نبوده است', en: 'the poll was not open at this ballot' },
  },
  V30: {
    'ballot-count': {
      fa: 'هنگام بستن {given} رأی اعلام شده، ولی {counted} رأی هست',
      en: 'the close states {given} ballots; there are {counted}',
    },
  },
  V37: {
    opening: {
      fa: 'آنچه از رأی آزموده‌شده در «{contest}» نشان داده شده با خود رأی نمی‌خواند',
      en: 'what is shown of the audited ballot in “{contest}” is not what it holds',
    },
  },
};
