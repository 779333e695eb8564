import { defineRefusals } from '../platform/index.ts';

/** What the organiser's door refuses. */
export const refused = defineRefusals({
  'password-wrong': {
    status: 422,
    fa: 'نام کاربری یا گذرواژه درست نیست. زبان صفحه‌کلید و حروف بزرگ و کوچک را بررسی کنید و دوباره بنویسید ({left} بار دیگر می‌توانید تلاش کنید).',
    en: 'The username or the password is not right. Check the keyboard language and capital letters, and try again ({left} tries left).',
  },
  'password-paused': {
    status: 429,
    fa: 'گذرواژه چند بار نادرست وارد شد. برای حفظ امنیت حساب شما، ورود تا {minutes} دقیقهٔ دیگر بسته است؛ پس از آن دوباره تلاش کنید.',
    en: 'A wrong password was entered several times. To protect your account, sign-in is paused for {minutes} minutes; try again after that.',
  },
});
