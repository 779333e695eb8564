import type { Findings } from './findings-of.ts';

/** Sentences for the findings of the log itself: checkpoint, entries, bodies, grammar. */
export const LOG_FINDINGS: Findings<'V01' | 'V02' | 'V03' | 'V04' | 'V05'> = {
  V01: {
    'missing-checkpoint': {
      fa: 'پروندهٔ checkpoint نیست؛ این پوشه یا نشانی سابقهٔ انتخابات نیست',
      en: 'there is no checkpoint: this folder or address is not a record',
    },
    'malformed-note': {
      fa: 'checkpoint یادداشت امضاشدهٔ درستی نیست',
      en: 'the checkpoint is not a signed note',
    },
    'malformed-checkpoint': {
      fa: 'متن checkpoint سه سطر لازم را ندارد',
      en: 'the checkpoint does not have its three lines',
    },
    'wrong-origin': { fa: 'checkpoint از آنِ انتخابات دیگری است', en: 'the checkpoint is of another log' },
    'wrong-key': {
      fa: 'checkpoint با کلید دیگری امضا شده است',
      en: 'the checkpoint is signed by another key',
    },
    'bad-signature': { fa: 'امضای checkpoint نادرست است', en: "the checkpoint's signature does not verify" },
    'bad-cosignature': {
      fa: 'امضای گواه {witness} زیر checkpoint درست نیست',
      en: 'the cosignature of witness {witness} does not verify',
    },
    'no-log-key': {
      fa: 'کلید امضای سابقه به دست نیامد؛ شناسنامهٔ انتخابات خوانده نشد',
      en: 'no log key: the manifest could not be read',
    },
  },
  V02: {
    'missing-bundle': { fa: 'بخشی از سابقه نیست: {path}', en: 'a part of the log is missing: {path}' },
    'malformed-bundle': { fa: 'بخشی از سابقه خراب است: {path}', en: 'a part of the log is damaged: {path}' },
    'wrong-tile': {
      fa: 'کاشی درهم‌ساز {path} با ردیف‌ها نمی‌خواند',
      en: 'hash tile {path} does not agree with the entries',
    },
    'wrong-root': {
      fa: 'ردیف‌ها به ریشهٔ امضاشده برای {size} ردیف نمی‌رسند؛ سابقه دست خورده است',
      en: 'the entries do not give the signed root of size {size}: the record was changed',
    },
  },
  V03: {
    'malformed-entry': {
      fa: 'ردیف درست نوشته نشده است ({path} {reason})',
      en: 'the entry is malformed ({path} {reason})',
    },
    'time-goes-back': {
      fa: 'زمان این ردیف پیش از ردیف قبلی است',
      en: 'its time is before that of the entry in front',
    },
    'time-not-rounded': { fa: 'زمان این ردیف گرد نشده است', en: 'its time is not rounded' },
  },
  V04: {
    'missing-body': { fa: 'متن ردیف نیست: {path}', en: 'the body is missing: {path}' },
    'wrong-body': {
      fa: 'متن ردیف با اثر انگشتش نمی‌خواند: {path}',
      en: 'the body does not have its hash: {path}',
    },
    'malformed-body': {
      fa: 'متن ردیف قالب درستی ندارد ({path} {reason})',
      en: 'the body is malformed ({path} {reason})',
    },
  },
  V05: {
    'out-of-order': { fa: '«{type}» پس از «{after}» جایی ندارد', en: '“{type}” cannot follow “{after}”' },
    'unsupported-type': {
      fa: 'این نسخه ردیف «{type}» را نمی‌شناسد',
      en: 'this version does not know entries of type “{type}”',
    },
  },
};
