import { defineRefusals } from './refusal.ts';

/** What the HTTP plumbing itself refuses. */
export const refused = defineRefusals({
  'input-invalid': {
    status: 400,
    fa: 'اطلاعات فرستاده‌شده درست نیست. موارد مشخص‌شده را اصلاح کنید.',
    en: 'What was sent is not right. Correct the marked parts.',
  },
  'body-unreadable': {
    status: 400,
    fa: 'متن درخواست خوانده نشد.',
    en: 'The request body could not be read.',
  },
  'body-too-large': { status: 413, fa: 'حجم درخواست بیش از حد مجاز است.', en: 'The request is too large.' },
  'media-type-unknown': {
    status: 415,
    fa: 'این نوع محتوا پذیرفته نمی‌شود.',
    en: 'This type of content is not accepted.',
  },
  'not-found': { status: 404, fa: 'چنین نشانی‌ای وجود ندارد.', en: 'There is nothing at this address.' },
  'request-refused': { status: 400, fa: 'درخواست پذیرفته نشد.', en: 'The request was not accepted.' },
  'foreign-request': {
    status: 403,
    fa: 'این درخواست از صفحه‌های همین سامانه نیامده است و پذیرفته نمی‌شود.',
    en: 'This request did not come from a page of this site and is not accepted.',
  },
  'too-many-requests': {
    status: 429,
    fa: 'تعداد درخواست‌ها زیاد است. {seconds} ثانیهٔ دیگر دوباره تلاش کنید.',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  'session-missing': { status: 401, fa: 'نخست وارد شوید.', en: 'Sign in first.' },
  'session-expired': {
    status: 401,
    fa: 'زمان این ورود به پایان رسیده است. دوباره وارد شوید.',
    en: 'This sign-in has ended. Sign in again.',
  },
  'session-replaced': {
    status: 401,
    fa: 'با دستگاه یا صفحهٔ دیگری وارد شده‌اید و این صفحه دیگر فعال نیست.',
    en: 'You signed in on another device or page, and this page is no longer active.',
  },
  'metrics-closed': {
    status: 401,
    fa: 'دسترسی به سنجه‌ها مجاز نیست.',
    en: 'The metrics are not open to you.',
  },
  unavailable: {
    status: 503,
    fa: 'سامانه برای چند لحظه در دسترس نیست. دوباره تلاش کنید.',
    en: 'The service is away for a moment. Try again.',
  },
  busy: {
    status: 503,
    fa: 'در این لحظه درخواست‌ها بسیار است و این یکی انجام نشد. چند ثانیهٔ دیگر دوباره تلاش کنید.',
    en: 'There are very many requests at this moment, and this one was not carried out. Try again in a few seconds.',
  },
  fault: {
    status: 500,
    fa: 'خطایی در سامانه رخ داد. کد پیگیری: {reference}',
    en: 'Something went wrong here. Reference: {reference}',
  },
});
