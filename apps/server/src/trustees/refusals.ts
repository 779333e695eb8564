import { defineRefusals } from '../platform/index.ts';

/** What the trustees' side refuses. */
export const refused = defineRefusals({
  'trustee-link-unknown': {
    status: 404,
    fa: 'این پیوند دیگر معتبر نیست. پیوند تازه‌ترین پیامک را باز کنید، یا از برگزارکننده بخواهید دوباره بفرستد.',
    en: 'This link is no longer valid. Open the link of the newest message, or ask the organiser to send it again.',
  },
  'trustee-unknown': {
    status: 404,
    fa: 'این انتخابات چنین امینی ندارد که پیوند داشته باشد.',
    en: 'This election has no such trustee who gets a link.',
  },
  'trustee-mobile-malformed': {
    status: 422,
    fa: 'این شمارهٔ تلفن همراه نیست. آن را مانند ۰۹۱۲۳۴۵۶۷۸۹ بنویسید.',
    en: 'This is no mobile number. Write it like 09123456789.',
  },
  'trustee-mobile-taken': {
    status: 422,
    fa: 'این شماره از آنِ امین دیگری از همین انتخابات است. هر امین شماره‌ای از آنِ خود می‌خواهد.',
    en: 'Another trustee of this election has this number. Every trustee needs one of their own.',
  },
  'trustee-body-malformed': {
    status: 422,
    fa: 'آنچه صفحه فرستاد خوانده نشد. صفحه را تازه کنید و دوباره بکوشید.',
    en: 'What the page sent could not be read. Reload the page and try again.',
  },
  'trustee-body-not-yours': {
    status: 403,
    fa: 'این گام به نام امین دیگری است.',
    en: 'This step is in the name of another trustee.',
  },
  'trustee-busy': {
    status: 409,
    fa: 'آنچه پیش از این فرستادید هنوز بررسی می‌شود. اندکی صبر کنید و دوباره بکوشید.',
    en: 'What you sent before is still being checked. Wait a little and try again.',
  },
  'trustee-turn': {
    status: 409,
    fa: 'هنوز نوبت این گام نرسیده است؛ همهٔ امین‌ها باید گام پیش را بردارند.',
    en: 'It is not yet time for this step: all trustees must take the one before.',
  },
  'trustee-step-taken': {
    status: 409,
    fa: 'این گام را پیش از این برداشته‌اید و عوض نمی‌شود.',
    en: 'You have taken this step already; it cannot be changed.',
  },
  'trustee-body-wrong': {
    status: 422,
    fa: 'گام {name} درست نیست و پذیرفته نشد ({check}: {reason}).',
    en: 'The step of {nameEn} is not right and was not taken ({check}: {reason}).',
  },
  'complaint-unfounded': {
    status: 422,
    fa: 'این شکایت درست نیست: سهمی که {name} فرستاده با تعهدش می‌خواند.',
    en: 'This complaint does not hold: the share that {nameEn} sent fits what was announced.',
  },
  'ceremony-over': {
    status: 409,
    fa: 'ساختن کلید این انتخابات در این وضعیت ممکن نیست یا به پایان رسیده است.',
    en: 'The key of this election cannot be made now, or is made already.',
  },
  'ceremony-failed': {
    status: 409,
    fa: 'ساختن کلید به سبب سهم نادرستِ «{name}» شکست خورد. این انتخابات را نمی‌توان برگزار کرد؛ باید از نو ساخته شود.',
    en: 'The key could not be made because of a bad share of “{nameEn}”. This election cannot be held; create it anew.',
  },
  'decryptions-missing': {
    status: 409,
    fa: 'نتیجه چشم‌به‌راه امین‌هاست: هنوز به شمار لازم، رأی‌ها را نگشوده‌اند. می‌توانید پیوندشان را دوباره بفرستید.',
    en: 'The result waits for the trustees: not enough of them have decrypted yet. You can send them their links again.',
  },
  'tally-none': {
    status: 409,
    fa: 'هنوز زمان گشودن رأی‌ها نرسیده است.',
    en: 'It is not yet time to decrypt.',
  },
  'decryption-late': {
    status: 409,
    fa: 'به شمار لازم از امین‌ها کمک کرده‌اند و نتیجه ثبت شده است؛ دیگر نیازی به گشودن شما نیست. سپاسگزاریم.',
    en: 'Enough trustees have helped and the result stands; your decryption is not needed any more. Thank you.',
  },
  'shuffle-turn': {
    status: 409,
    fa: 'امین دیگری در همین میان رأی‌ها را بُر زد. بُرِ شما باید روی کار او باشد؛ دوباره بکوشید.',
    en: 'Another trustee shuffled meanwhile. Yours must follow theirs: try again.',
  },
  'shuffle-late': {
    status: 409,
    fa: 'به شمار لازم از امین‌ها رأی‌ها را بُر زده‌اند؛ دیگر نیازی به بُر زدن شما نیست.',
    en: 'Enough trustees have shuffled; yours is not needed any more.',
  },
  'shuffle-wrong': {
    status: 422,
    fa: 'بُر زدن «{name}» درست نیست و پذیرفته نشد ({reason}). دیگر امین‌ها می‌توانند ادامه دهند.',
    en: 'The shuffle of “{nameEn}” is not right and was not taken ({reason}). The other trustees can go on.',
  },
  'decryption-wrong': {
    status: 422,
    fa: 'سهم رمزگشایی «{name}» درست نیست و پذیرفته نشد ({reason}). دیگر امین‌ها می‌توانند ادامه دهند.',
    en: 'The decryption share of “{nameEn}” is not right and was not taken ({reason}). The other trustees can go on.',
  },
  'trustees-waiting': {
    status: 409,
    fa: 'کلید رأی‌گیری هنوز آماده نیست. همهٔ امین‌ها باید گام‌های خود را بردارند.',
    en: 'The key of the poll is not ready. All trustees must take their steps first.',
  },
});
