import type { Given } from '../../given.ts';

/** Texts of signing in and of the list of elections. */
export const home = {
  signInTitle: 'ورود برگزارکنندگان',
  signInLead:
    'این بخش برای کسانی است که انتخابات را برگزار می‌کنند. رأی‌دهندگان از پیوندی که برایشان پیامک شده است وارد می‌شوند.',
  username: 'نام کاربری',
  password: 'گذرواژه',
  showPassword: 'نمایش گذرواژه',
  hidePassword: 'پنهان کردن گذرواژه',
  signIn: 'ورود',
  signingIn: 'در حال ورود…',
  signOut: 'خروج',
  signedInAs: ({ name, operator }: Given<'name' | 'operator'>) => `${name}، ${operator}`,
  usernameMissing: 'نام کاربری را وارد کنید.',
  passwordMissing: 'گذرواژه را وارد کنید.',
  sessionOver: 'زمان حضور شما به پایان رسیده است. دوباره وارد شوید.',
  waitSeconds: ({ seconds }: Given<'seconds'>) => `تا ${seconds} ثانیهٔ دیگر نمی‌توانید دوباره تلاش کنید.`,

  electionsTitle: 'انتخابات شما',
  newElection: 'ساختن انتخابات',
  noElections: 'هنوز انتخاباتی نساخته‌اید.',
  noElectionsAbout:
    'با پر کردن یک فایل اکسل می‌توانید نخستین انتخابات خود را بسازید. تا مهر و مومش نکرده‌اید، چیزی آغاز نمی‌شود.',
  colTitle: 'عنوان',
  colState: 'وضعیت',
  colOpens: 'آغاز',
  colCloses: 'پایان',
  colEligible: 'صاحبان رأی',
  colVoted: 'رأی‌داده',
  colTurnout: 'مشارکت',
  filter: 'جست‌وجو در عنوان',
  filterState: 'وضعیت',
  all: 'همه',
  nothingMatches: 'چیزی با این جست‌وجو پیدا نشد.',
  exportCsv: 'خروجی CSV',
  exporting: 'در حال آماده کردن…',
  print: 'چاپ',
};
