import type { Findings } from './findings-of.ts';

/** Sentences for the findings of the log itself: checkpoint, entries, bodies, grammar. */
export const LOG_FINDINGS: Findings<'V01' | 'V02' | 'V03' | 'V04' | 'V05'> = {
  V01: {
    'missing-checkpoint': {
      fa: 'فایل checkpoint نیست؛ این پوشه یا نشانی دفتر انتخابات نیست',
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
      fa: 'کلید امضای دفتر به دست نیامد؛ شناسنامهٔ انتخابات خوانده نشد',
      en: 'no log key: the manifest could not be read',
    },
  },
  V02: {
    'missing-bundle': { fa: 'بخشی از دفتر نیست: {path}', en: 'a part of the log is missing: {path}' },
    'malformed-bundle': { fa: 'بخشی از دفتر خراب است: {path}', en: 'a part of the log is damaged: {path}' },
    'wrong-tile': {
      fa: 'کاشی درهم‌ساز {path} با سطر‌ها نمی‌خواند',
      en: 'hash tile {path} does not agree with the entries',
    },
    'wrong-root': {
      fa: 'سطر‌ها به چکیدهٔ امضاشده برای {size} سطر نمی‌رسند؛ دفتر دست خورده است',
      en: 'the entries do not give the signed root of size {size}: the record was changed',
    },
  },
  V03: {
    'malformed-entry': {
      fa: 'سطر درست نوشته نشده است ({path} {reason})',
      en: 'the entry is malformed ({path} {reason})',
    },
    'time-goes-back': {
      fa: 'زمان این سطر پیش از سطر قبلی است',
      en: 'its time is before that of the entry in front',
    },
    'time-not-rounded': { fa: 'زمان این سطر گرد نشده است', en: 'its time is not rounded' },
  },
  V04: {
    'missing-body': { fa: 'متن سطر نیست: {path}', en: 'the body is missing: {path}' },
    'wrong-body': {
      fa: 'متن سطر با اثر انگشتش نمی‌خواند: {path}',
      en: 'the body does not have its hash: {path}',
    },
    'malformed-body': {
      fa: 'متن سطر قالب درستی ندارد ({path} {reason})',
      en: 'the body is malformed ({path} {reason})',
    },
  },
  V05: {
    'out-of-order': { fa: '«{type}» پس از «{after}» جایی ندارد', en: '“{type}” cannot follow “{after}”' },
    'unsupported-type': {
      fa: 'این نسخه سطر «{type}» را نمی‌شناسد',
      en: 'this version does not know entries of type “{type}”',
    },
  },
};
