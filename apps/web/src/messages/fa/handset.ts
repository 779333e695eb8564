import type { Given } from '../given.ts';

export const handset = {
  title: 'گوشی‌های نمایشی',
  demonstration: 'نمایش',
  demonstrationPhone: 'گوشی نمایشی',
  lead: 'این‌ها گوشی واقعی نیستند. پیامک‌هایی که سامانه در این نصبِ نمایشی می‌فرستد، به جای شبکهٔ تلفن همراه به این صفحه می‌آید، و از همین‌جا می‌توانید به سامانه پیامک بفرستید.',
  phones: 'گوشی‌ها',
  search: 'جست‌وجوی نام یا شماره',
  noPhones: 'هنوز پیامکی فرستاده نشده است. وقتی دعوت‌نامه‌ها فرستاده شود، گوشی‌ها اینجا پیدا می‌شوند.',
  nothingMatches: 'گوشی‌ای با این نام یا شماره نیست.',
  choosePhone: 'یکی از گوشی‌ها را انتخاب کنید تا پیامک‌هایش را ببینید.',
  phoneOf: ({ name }: Given<'name'>) => `گوشی ${name}`,
  noMessages: 'این گوشی هنوز پیامکی ندارد.',
  from: ({ number }: Given<'number'>) => `از ${number}`,
  to: ({ number }: Given<'number'>) => `به ${number}`,
  received: 'پیامک رسیده',
  sentByPhone: 'پیامک فرستاده‌شده',
  recipient: 'گیرنده',
  text: 'متن پیامک',
  send: 'فرستادن',
  sending: 'در حال فرستادن…',
  sent: 'پیامک فرستاده شد.',
  recipientMissing: 'شمارهٔ گیرنده را وارد کنید.',
  textMissing: 'متن پیامک را بنویسید.',
  backToPhones: 'همهٔ گوشی‌ها',
  notDemo: 'این نصب نمایشی نیست و گوشی نمایشی ندارد.',
  copyCode: ({ code }: Given<'code'>) => `رونوشت از کد ${code}`,
  copied: 'رونوشت برداشته شد',
};

/** What every language must say here. */
export type HandsetMessages = typeof handset;
