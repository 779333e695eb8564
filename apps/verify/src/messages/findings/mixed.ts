import type { Findings } from './findings-of.ts';

/** Sentences for the findings of shuffles and of the votes that come out of them. */
export const MIXED_FINDINGS: Findings<'V40' | 'V41' | 'V42' | 'V43' | 'V44' | 'V45' | 'V46'> = {
  V40: {
    'unknown-trustee': { fa: 'امین {trustee} شناخته نیست', en: 'trustee {trustee} is unknown' },
    'second-shuffle': {
      fa: 'امین {trustee} دو بار بُر زده است',
      en: 'trustee {trustee} shuffled twice',
    },
    tally: {
      fa: 'بُر زدن امین {trustee} به جمع‌بندی دیگری پیوند خورده است',
      en: 'the shuffle of trustee {trustee} names another tally',
    },
    round: {
      fa: 'نوبت بُر زدن امین {trustee} درست شماره نخورده است',
      en: 'the shuffle of trustee {trustee} is not numbered as the next round',
    },
    signature: {
      fa: 'امضای امین {trustee} بر بُر زدن درست نیست',
      en: "the shuffle is not signed with trustee {trustee}'s share of the key",
    },
    'wrong-lists': {
      fa: 'فهرست‌های بُرخورده همان فهرست‌های پیش از آن نیست',
      en: 'the lists of the shuffle are not those of the round before',
    },
    'wrong-length': {
      fa: 'شمار رأی‌های «{contest}» (وزن {weight}) پس از بُر زدن کم یا زیاد شده است',
      en: 'the list of “{contest}” (weight {weight}) or its proof has a wrong length',
    },
  },
  V41: {
    identity: {
      fa: 'رمزی در «{contest}» (وزن {weight}) پس از بُر زدن تهی است',
      en: 'a shuffled ciphertext of “{contest}” (weight {weight}) has the identity as first half',
    },
    scalar: {
      fa: 'عددی در اثبات بُر زدن «{contest}» (وزن {weight}) در قالب یکتای خود نیست',
      en: 'a scalar in the shuffle of “{contest}” (weight {weight}) is not canonical',
    },
    point: {
      fa: 'نقطه‌ای در بُر زدن «{contest}» (وزن {weight}) درست نیست',
      en: 'some bytes in the shuffle of “{contest}” (weight {weight}) are not a point',
    },
  },
  V42: {
    proof: {
      fa: 'امین {trustee} هنگام بُر زدن «{contest}» (وزن {weight}) رأیی را عوض، حذف یا تکرار کرده است',
      en: 'trustee {trustee} replaced, dropped or repeated a vote when shuffling “{contest}” (weight {weight})',
    },
  },
  V43: {
    'too-few-shuffles': {
      fa: '{needed} امین باید رأی‌ها را بُر بزنند و {given} نفر زده‌اند',
      en: '{needed} trustees must shuffle; {given} did',
    },
    'no-mixed-contest': {
      fa: 'رقابتی که رأی‌هایش باید بُر بخورد در این انتخابات نیست',
      en: 'no contest of this election has votes to shuffle',
    },
  },
  V44: {
    missing: {
      fa: 'امین {trustee} رأی‌های بُرخورده را رمزگشایی نکرده است',
      en: 'trustee {trustee} did not decrypt the shuffled votes',
    },
    'not-expected': {
      fa: 'امین {trustee} رأی‌هایی را رمزگشایی کرده که باید بسته بمانند',
      en: 'trustee {trustee} decrypted single votes where there are none to decrypt',
    },
    shuffle: {
      fa: 'امین {trustee} چیزی جز آخرین بُر را رمزگشایی کرده است',
      en: 'trustee {trustee} decrypted another shuffle than the last',
    },
    'wrong-lists': {
      fa: 'فهرست‌های رمزگشایی‌شدهٔ امین {trustee} فهرست‌های آخرین بُر نیست',
      en: 'the lists that trustee {trustee} decrypted are not those of the last shuffle',
    },
    'wrong-length': {
      fa: 'رمزگشایی امین {trustee} برای «{contest}» (وزن {weight}) کامل نیست',
      en: 'the decryption of trustee {trustee} of “{contest}” (weight {weight}) has a wrong length',
    },
    share: {
      fa: 'رمزگشایی امین {trustee} برای «{contest}» (وزن {weight}) نادرست است',
      en: "trustee {trustee}'s decryption of “{contest}” (weight {weight}) is wrong",
    },
  },
  V45: {
    votes: {
      fa: 'رأی‌های اعلام‌شدهٔ «{contest}» رأی‌های رمزگشایی‌شده نیست',
      en: 'the votes announced for “{contest}” are not those decrypted',
    },
  },
  V46: {
    lists: {
      fa: 'برگزیدگان یا تساوی‌های «{contest}» طبق قاعدهٔ شمارش نیست',
      en: 'elected, alternates or ties of “{contest}” do not follow the rule',
    },
  },
};
