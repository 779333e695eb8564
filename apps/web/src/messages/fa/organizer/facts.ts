import type { Given } from '../../given.ts';

/** Texts of the facts of an election, its trustees and its result. */
export const facts = {
  facts: 'مشخصات',
  factConfirmation: 'شیوهٔ تأیید رأی',
  confirmationInbound: 'رأی‌دهنده کدی را از تلفن خود پیامک می‌کند',
  confirmationCode: 'رأی‌دهنده کدی را که برایش پیامک می‌شود وارد می‌کند',
  factRevoting: 'رأی دوباره',
  revotingYes: 'تا پایان رأی‌گیری روا؛ تنها آخرین رأی شمرده می‌شود',
  revotingNo: 'نه؛ هر نفر یک بار',
  factOrder: 'ترتیب نامزدها',
  orderRandom: 'برای هر رأی‌دهنده تصادفی',
  orderFixed: 'ثابت، به ترتیب شماره',
  factCustody: 'رمز رأی',
  custodyPlatform: 'سامانه نگه می‌دارد و پس از ورود به رأی‌دهنده می‌دهد',
  custodyAuthority: 'مرجعی جدا می‌سازد و می‌فرستد؛ سامانه آن را نمی‌داند',
  factShares: 'سهم‌ها',
  shares: ({ shares, voters }: Given<'shares' | 'voters'>) => `${shares} سهم نزد ${voters} رأی‌دهنده`,
  factSession: 'فرصت هر ورود',
  minutes: ({ count }: Given<'count'>) => `${count} دقیقه`,
  factSupport: 'تلفن پشتیبانی',
  factOffices: 'سِمت‌ها',
  officeLineMotion: ({ title }: Given<'title'>) => `${title}: موافق، مخالف یا ممتنع`,
  officeKind: { ranking: 'رتبه‌ای', score: 'امتیازی' },
  officeOfKind: ({ title, kind }: Given<'title' | 'kind'>) => `${title} (${kind})`,
  officeLineText: ({ title }: Given<'title'>) => `${title}: نوشتنی`,
  officeLineNoAlternates: ({ title, seats, candidates }: Given<'title' | 'seats' | 'candidates'>) =>
    `${title}: ${seats} اصلی، ${candidates} نامزد`,
  officeLine: ({
    title,
    seats,
    alternates,
    candidates,
  }: Given<'title' | 'seats' | 'alternates' | 'candidates'>) =>
    `${title}: ${seats} اصلی، ${alternates} علی‌البدل، ${candidates} نامزد`,
  and: '، ',
  trusteesTitle: 'امین‌ها',
  trusteesFact: ({ n, t, names }: Given<'n' | 't' | 'names'>) =>
    `کلید گشودن رأی‌ها میان ${n} امین بخش می‌شود و هر ${t} نفر با هم می‌توانند نتیجه را بگشایند: ${names}.`,
  trusteesStage: {
    draft: '',
    ceremony: 'کلید رأی‌گیری را امین‌ها می‌سازند. تا همه چهار گام خود را برنداشته‌اند، رأی‌گیری باز نمی‌شود.',
    failed: 'کلید ساخته نشد و این انتخابات را نمی‌توان برگزار کرد. انتخابات تازه‌ای بسازید.',
    ready: 'کلید آماده است. پس از پایان رأی‌گیری امین‌ها برای گشودن نتیجه فراخوانده می‌شوند.',
    shuffling: 'رأی‌ها را امین‌ها بُر می‌زنند.',
    decrypting: 'امین‌ها به گشودن نتیجه فراخوانده شده‌اند. شمار لازم که کمک کند، نتیجه خودبه‌خود ثبت می‌شود.',
    done: 'امین‌ها نتیجه را گشودند.',
  },
  trusteesFault: ({ against, by }: Given<'against' | 'by'>) =>
    `سهمی که «${against}» برای «${by}» فرستاد نادرست بود؛ دلیلش در دفتر عمومی است.`,
  trusteesHelp: ({ given, needed }: Given<'given' | 'needed'>) =>
    `${given} از ${needed} امینِ لازم کمک کرده‌اند.`,
  trusteesCompare:
    'عدد کلید، که امین‌ها پیش از بخش کردن کلید تلفنی با هم مقایسه می‌کنند، و اگر زنگ زدند با شما:',
  trusteesCompareTally:
    'عدد شمارش، که امین‌ها پیش از کمک به شمارش تلفنی با هم مقایسه می‌کنند، و اگر زنگ زدند با شما:',
  trusteeServer: 'خود سامانه؛ خودبه‌خود کار می‌کند',
  trusteeLink: {
    none: 'پیوندی فرستاده نشده',
    queued: 'پیوند در صف فرستادن',
    sent: 'پیوند فرستاده شد',
    delivered: 'پیوند رسید',
    failed: 'پیوند نرسید',
  },
  trusteeOpened: 'پیوند را باز کرده',
  trusteeResend: 'فرستادن دوبارهٔ پیوند',
  trusteeResendFor: ({ name }: Given<'name'>) => `فرستادن دوبارهٔ پیوند ${name}`,
  trusteeOtherMobile: 'فرستادن به شماره‌ای دیگر',
  trusteeOtherMobileFor: ({ name }: Given<'name'>) => `فرستادن پیوند ${name} به شماره‌ای دیگر`,
  trusteeMobile: 'تلفن همراه امین',
  trusteeMobileHint: 'مانند ۰۹۱۲۳۴۵۶۷۸۹. شماره را از خود امین بپرسید.',
  trusteeMobileAbout:
    'پیوند تازه و همهٔ پیامک‌های بعدی به این شماره می‌رود. پیوند پیشین و صفحه‌ای که با آن باز شده دیگر کار نمی‌کند. این تغییر در گزارش رویدادها می‌ماند.',
  trusteeMobileWrong: 'این شمارهٔ تلفن همراه نیست.',
  trusteeResent: 'پیوند تازه فرستاده شد؛ پیوند پیشین دیگر کار نمی‌کند.',
  singleTrusteeTitle: 'این انتخابات تک‌امین است',
  singleTrustee:
    'کلید گشودن رأی‌ها تنها در دست همین سامانه است. نتیجه را هر کسی می‌تواند راستی‌آزمایی کند، اما پنهان ماندن رأی‌ها به درستکاری نگهدارندهٔ سامانه بسته است. این نکته در دفتر عمومی، صفحهٔ انتخابات و صفحهٔ نتیجه به همین روشنی گفته می‌شود.',
  publicPage: 'صفحهٔ عمومی انتخابات',
  publicRecord: 'دفتر عمومی رأی‌ها',
  resultPage: 'صفحهٔ نتیجه',
  resultPreview: 'نتیجهٔ شمارش',
  resultPreviewNote: 'هنوز اعلام نشده است. شمارش در دفتر عمومی ثبت شده، اما صفحهٔ نتیجه تا زمان اعلام بسته است.',
  backToElections: 'بازگشت به فهرست انتخابات',
};
