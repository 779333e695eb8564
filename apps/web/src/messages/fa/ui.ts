/** Texts of the shell and of the components every area uses. */
export const ui = {
  brand: 'صندوق',
  opening: 'در حال باز کردن صفحه…',
  skip: 'رفتن به متن اصلی',
  /** Named in the other language, for those who cannot read this one. */
  otherLanguage: 'English',
  scheme: 'رنگ صفحه',
  schemes: { auto: 'مانند دستگاه', light: 'روشن', dark: 'تیره', contrast: 'پررنگ (کنتراست زیاد)' },
  connectionLost: 'ارتباط با سامانه قطع است. چیزی از دست نرفته؛ خودمان دوباره تلاش می‌کنیم.',
  errorSummary: 'این موارد را اصلاح کنید',
  errorPrefix: 'خطا:',
  close: 'بستن',
  support: 'پشتیبانی',
  retry: 'تلاش دوباره',
  waiting: 'در حال دریافت…',
  notFoundTitle: 'این صفحه پیدا نشد',
  notFound: 'نشانی را بررسی کنید یا از پیوند پیامک خود وارد شوید.',
  brokenTitle: 'در این صفحه خطایی پیش آمد',
  broken:
    'چیزی که ثبت شده باشد از دست نرفته است. صفحه را تازه کنید؛ اگر باز هم پیش آمد با پشتیبانی تماس بگیرید.',
  reload: 'تازه کردن صفحه',
  notice: { info: 'توضیح', attention: 'توجه', danger: 'هشدار', done: 'انجام شد' },
};
