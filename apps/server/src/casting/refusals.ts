import { defineRefusals } from '../platform/index.ts';

/** Why a ballot, or its confirmation, is refused. */
export const refused = defineRefusals({
  'poll-not-open': {
    status: 409,
    fa: 'رأی‌گیری هنوز آغاز نشده است.',
    en: 'The poll is not open yet.',
  },
  'poll-closed': {
    status: 409,
    fa: 'زمان رأی‌گیری به پایان رسیده است و رأیی پذیرفته نمی‌شود.',
    en: 'The poll has closed and no more ballots are accepted.',
  },
  'credential-missing': {
    status: 409,
    fa: 'برای شما در این انتخابات برگهٔ رأیی صادر نشده است. با پشتیبانی تماس بگیرید.',
    en: 'No ballot was issued to you in this election. Please call support.',
  },
  'already-voted': {
    status: 409,
    fa: 'شما پیش‌تر رأی داده‌اید و هر نفر یک بار رأی می‌دهد.',
    en: 'You have voted already, and everybody votes once.',
  },
  'ballot-malformed': {
    status: 422,
    fa: 'برگهٔ رأی خوانده نشد. صفحه را دوباره باز کنید و از نو انتخاب کنید.',
    en: 'The ballot could not be read. Reload the page and choose again.',
  },
  'ballot-other-election': {
    status: 422,
    fa: 'این برگهٔ رأی برای انتخابات دیگری ساخته شده است.',
    en: 'This ballot was made for another election.',
  },
  'ballot-other-credential': {
    status: 422,
    fa: 'این برگهٔ رأی با کلید شما ساخته نشده است.',
    en: 'This ballot was not made with your credential.',
  },
  'ballot-wrong-style': {
    status: 422,
    fa: 'این برگهٔ رأی برای گروه شما نیست.',
    en: 'This ballot is not of your ballot style.',
  },
  'ballots-count': {
    status: 422,
    fa: 'شمار برگه‌های رأی با سهم شما نمی‌خواند. صفحه را دوباره باز کنید و از نو انتخاب کنید.',
    en: 'These are not as many ballots as you have credentials. Reload the page and choose again.',
  },
  'ballot-copied': {
    status: 422,
    fa: 'این رأی رمزشده پیش‌تر در رأی دیگری آمده است و پذیرفته نمی‌شود.',
    en: 'This encrypted vote stands in another ballot already and is not accepted.',
  },
  'ballot-proof-wrong': {
    status: 422,
    fa: 'درستی این برگهٔ رأی اثبات نشد. صفحه را دوباره باز کنید و از نو انتخاب کنید.',
    en: 'This ballot was not proven to be well-formed. Reload the page and choose again.',
  },
  'ballot-signature-wrong': {
    status: 422,
    fa: 'امضای این برگهٔ رأی درست نیست.',
    en: 'The signature of this ballot is wrong.',
  },
  'ballot-unknown': {
    status: 404,
    fa: 'این برگهٔ رأی دیگر آمادهٔ ثبت نیست. از نو انتخاب کنید.',
    en: 'This ballot is no longer ready to be cast. Choose again.',
  },
  'ballot-cast': {
    status: 409,
    fa: 'این برگه ثبت شده است و دیگر نمی‌توان آن را باز کرد. رسید خود را ببینید.',
    en: 'This ballot was cast and cannot be opened any more. See your receipt.',
  },
  'opening-wrong': {
    status: 422,
    fa: 'آنچه دستگاه شما برای باز کردن برگه فرستاد با برگهٔ رمزشده یکی نیست. این برگه را ثبت نکنید و با پشتیبانی تماس بگیرید.',
    en: 'What your device sent to open the ballot does not fit the encrypted ballot. Do not cast it, and call support.',
  },
  'audits-used-up': {
    status: 409,
    fa: 'شما {count} برگه را آزموده‌اید و بیش از این نمی‌توان. برگه‌ای را که آماده است می‌توانید ثبت کنید.',
    en: 'You have audited {count} ballots and cannot audit more. You can cast the ballot that is ready.',
  },
  'code-wrong': {
    status: 422,
    fa: 'کد درست نیست. {left} بار دیگر می‌توانید تلاش کنید.',
    en: 'The code is wrong. You can try {left} more times.',
  },
  'code-expired': {
    status: 422,
    fa: 'زمان این کد به پایان رسیده است. کد تازه بگیرید.',
    en: 'This code has expired. Ask for a new one.',
  },
  'code-paused': {
    status: 429,
    fa: 'کد چند بار نادرست وارد شد. {seconds} ثانیهٔ دیگر دوباره تلاش کنید.',
    en: 'The code was wrong several times. Try again in {seconds} seconds.',
  },
  'resend-too-early': {
    status: 429,
    fa: '{seconds} ثانیهٔ دیگر می‌توانید کد تازه بگیرید.',
    en: 'You can ask for a new code in {seconds} seconds.',
  },
  'receipt-none': {
    status: 404,
    fa: 'هنوز رأیی از شما ثبت نشده است.',
    en: 'No ballot of yours is recorded yet.',
  },
});
