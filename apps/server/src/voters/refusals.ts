import { defineRefusals } from '../platform/index.ts';

/** What the voter's door refuses, in words that say what to do next. */
export const refused = defineRefusals({
  'election-unknown': {
    status: 404,
    fa: 'انتخاباتی با این نشانی پیدا نشد. لطفاً پیوند را درست همان‌طور که در پیامک دعوت آمده است باز کنید.',
    en: 'No election was found at this address. Please open the link exactly as it stands in your invitation.',
  },
  'poll-not-open': {
    status: 409,
    fa: 'رأی‌گیری هنوز آغاز نشده است. {day} ساعت {time} دوباره از همین پیوند وارد شوید. پشتیبانی: {phone}',
    en: 'Voting has not begun yet. Come back by the same link on {dayEn} at {time} (Tehran). Support: {phone}',
  },
  'poll-over': {
    status: 409,
    fa: 'زمان رأی‌گیری {day} ساعت {time} به پایان رسید و دیگر نمی‌توان وارد شد. نتیجه در صفحهٔ همین انتخابات اعلام می‌شود. پشتیبانی: {phone}',
    en: 'Voting ended on {dayEn} at {time} (Tehran), and signing in is no longer possible. The result will be announced on this election’s page. Support: {phone}',
  },
  'licence-malformed': {
    status: 422,
    fa: 'شمارهٔ پروانه باید درست ۱۰ رقم و بدون خط تیره باشد. لطفاً آن را از روی پروانه دوباره بنویسید.',
    en: 'The licence number must be exactly 10 digits, without hyphens. Please copy it from your licence again.',
  },
  'national-id-malformed': {
    status: 422,
    fa: 'این کد ملی درست نیست. کد ملی ۱۰ رقم دارد؛ لطفاً آن را از روی کارت ملی دوباره بنویسید.',
    en: 'This is not a valid national ID. It has 10 digits; please copy it from your card again.',
  },
  'captcha-wrong': {
    status: 422,
    fa: 'عدد نوشته‌شده با عدد تصویر یکی نبود. عدد تازه را وارد کنید یا آن را بشنوید.',
    en: 'The number did not match the picture. Enter the new one, or listen to it.',
  },
  'captcha-expired': {
    status: 422,
    fa: 'مهلت عدد تصویر تمام شده بود. عدد تازه را وارد کنید؛ آنچه در خانه‌های دیگر نوشته‌اید باقی است.',
    en: 'The number in the picture had expired. Enter the new one; what you wrote in the other fields is kept.',
  },
  'captcha-gone': {
    status: 404,
    fa: 'این عدد دیگر معتبر نیست. یک عدد تازه بگیرید.',
    en: 'This number is no longer valid. Ask for a new one.',
  },
  'login-mismatch': {
    status: 422,
    fa: 'این شمارهٔ پروانه و کد ملی با هم در فهرست رأی‌دهندگان این انتخابات نیست. هر دو شماره را دوباره بررسی کنید. اگر درست‌اند، با پشتیبانی تماس بگیرید: {phone}',
    en: 'This licence number and national ID are not on the roll of this election together. Please check both. If they are right, call support: {phone}',
  },
  'login-paused': {
    status: 429,
    fa: 'چند بار کد نادرست وارد شد. برای حفاظت از رأی شما، ورود تا {minutes} دقیقهٔ دیگر بسته است. پس از آن کد تازه بگیرید. پشتیبانی: {phone}',
    en: 'A wrong code was entered several times. To protect your vote, sign-in is paused for {minutes} minutes; then ask for a new code. Support: {phone}',
  },
  'too-many-logins': {
    status: 429,
    fa: 'برای این مشخصات چند بار پشت سر هم درخواست ورود داده شده است. لطفاً {minutes} دقیقهٔ دیگر دوباره تلاش کنید. پشتیبانی: {phone}',
    en: 'Sign-in was asked for several times with these details. Please try again in {minutes} minutes. Support: {phone}',
  },
  'login-gone': {
    status: 404,
    fa: 'این ورود دیگر معتبر نیست. به صفحهٔ ورود برگردید و دوباره آغاز کنید.',
    en: 'This sign-in is no longer valid. Go back to the sign-in page and start again.',
  },
  'code-wrong': {
    status: 422,
    fa: 'کد درست نیست. آخرین پیامک را ببینید و کد را دوباره بنویسید ({left} بار دیگر می‌توانید تلاش کنید).',
    en: 'The code is not right. Look at the newest message and enter it again ({left} tries left).',
  },
  'code-expired': {
    status: 422,
    fa: 'مهلت این کد تمام شده است. «ارسال دوبارهٔ کد» را بزنید تا کد تازه‌ای برای شما بفرستیم.',
    en: 'This code has expired. Choose “send the code again” and we will send you a new one.',
  },
  'resend-too-early': {
    status: 429,
    fa: 'پیامک در راه است. اگر نرسید، {seconds} ثانیهٔ دیگر می‌توانید کد تازه بگیرید.',
    en: 'The message is on its way. If it does not arrive, you can ask for a new code in {seconds} seconds.',
  },
  'roll-sealed': {
    status: 409,
    fa: 'فهرست رأی‌دهندگان این انتخابات مهر و موم شده است و دیگر تغییر نمی‌کند.',
    en: 'The roll of this election is sealed and cannot change any more.',
  },
  'roll-invalid': {
    status: 422,
    fa: 'فهرست رأی‌دهندگان چند ایراد دارد و هیچ‌چیز از آن ثبت نشد. موردهای زیر را در پرونده اصلاح کنید و دوباره بفرستید.',
    en: 'The roll has faults and nothing of it was stored. Correct the following in the file and send it again.',
  },
  'file-missing': {
    status: 422,
    fa: 'پرونده‌ای فرستاده نشد. یک پروندهٔ XLSX یا CSV انتخاب کنید.',
    en: 'No file was sent. Choose an XLSX or CSV file.',
  },
});
