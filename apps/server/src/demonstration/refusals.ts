import { defineRefusals } from '../platform/index.ts';

/** What the demonstration's phones refuse. */
export const refused = defineRefusals({
  'phone-unknown': {
    status: 404,
    fa: 'گوشی‌ای با این شماره در نمایش نیست. یکی از گوشی‌های فهرست را انتخاب کنید.',
    en: 'The demonstration has no phone with this number. Choose one from the list.',
  },
});
