import type { Given } from '../given.ts';

export const publicPages = {
  home: 'صفحهٔ نخست',
  navigation: 'صفحه‌های عمومی',
  homeHeadline: 'رأی بدهید و ببینید که شمرده شد',
  homeWhat1: 'صندوق جایی است برای برگزاری انتخابات انجمن‌ها، کانون‌ها، تعاونی‌ها و شرکت‌ها از راه دور.',
  homeWhat2:
    'رأی شما پیش از آنکه فرستاده شود، روی گوشی یا رایانهٔ خودتان رمز می‌شود و در شمارش تنها جمع رأی‌ها گشوده می‌شود. اولویت، امتیاز و نوشته را نمی‌توان رمزشده جمع زد؛ آن‌ها پیش از گشودن درهم می‌ریزند تا معلوم نباشد هر یک از کیست.',
  homeWhat3:
    'هر رأی در دفتری عمومی ثبت می‌شود که کم یا زیاد شدنش پنهان نمی‌ماند، و هر کسی می‌تواند درستی شمارش را خودش بررسی کند.',
  running: 'انتخابات در جریان',
  upcoming: 'انتخابات پیش رو',
  finished: 'انتخابات پایان‌یافته',
  noneRunning: 'اکنون هیچ انتخاباتی در جریان نیست.',
  noElections: 'هنوز هیچ انتخاباتی در این سامانه اعلام نشده است.',
  learnMore: 'بیشتر بدانید',
  guideCard: 'راهنما',
  guideCardAbout: 'گام به گام رأی دادن، معنای رسید رأی و پاسخ پرسش‌های رایج.',
  verifierCard: 'برنامهٔ راستی‌آزمایی',
  verifierCardAbout: 'یک فایل که بی‌نیاز از اینترنت، درستی یک انتخابات را از روی دفتر آن بررسی می‌کند.',
  organizerCard: 'ورود برگزارکنندگان',
  organizerCardAbout: 'ساختن انتخابات، دعوت از رأی‌دهندگان و دنبال کردن مشارکت.',
  handsetCard: 'گوشی‌های نمایشی',
  handsetCardAbout: 'این نصب برای نمایش است: پیامک‌ها را در این صفحه ببینید و از آن پیامک بفرستید.',

  stateDraft: 'پیش‌نویس',
  stateSealed: 'هنوز آغاز نشده',
  stateOpen: 'رأی‌گیری در جریان است',
  stateClosed: 'رأی‌گیری پایان یافته',
  stateTallied: 'شمارش انجام شده',
  statePublished: 'نتیجه اعلام شده',

  opensAt: 'آغاز رأی‌گیری',
  closesAt: 'پایان رأی‌گیری',
  closesIn: 'تا پایان رأی‌گیری',
  opensIn: 'تا آغاز رأی‌گیری',
  votingCode: 'رمز رأی',
  weightedRow: 'ارزش رأی',
  votingCodeByRegistrar: 'از مرجعی جدا از سامانه می‌آید',
  supportPhone: 'تلفن پشتیبانی',
  vote: 'ورود و رأی دادن',
  seeResult: 'دیدن نتیجه',
  seeRecord: 'دفتر عمومی رأی‌ها',
  seeElection: 'صفحهٔ انتخابات',
  opensLate:
    'زمان آغاز رسیده است، اما رأی‌گیری هنوز باز نشده است؛ شاید کلید آن هنوز ساخته نشده باشد. اندکی دیگر دوباره سر بزنید.',
  notOpenYet: ({ time }: Given<'time'>) =>
    `رأی‌گیری هنوز آغاز نشده است. از ${time} می‌توانید از همین صفحه یا از پیوندی که برایتان پیامک می‌شود وارد شوید.`,
  countingNow: 'رأی‌گیری پایان یافته است. نتیجه پس از اعلام برگزارکننده در همین صفحه می‌آید.',
  offices: 'سِمت‌ها و نامزدها',
  seatsAre: ({ seats }: Given<'seats'>) => `${seats} عضو اصلی`,
  alternatesAre: ({ alternates }: Given<'alternates'>) => `${alternates} عضو علی‌البدل`,
  chooseUpTo: ({ max }: Given<'max'>) => `هر رأی‌دهنده می‌تواند تا ${max} نامزد را برگزیند.`,
  chooseBetween: ({ min, max }: Given<'min' | 'max'>) =>
    `هر رأی‌دهنده می‌تواند از ${min} تا ${max} نامزد را برگزیند.`,
  chooseExactly: ({ max }: Given<'max'>) => `هر رأی‌دهنده ${max} نامزد را برمی‌گزیند.`,
  chooseRank: ({ ranks }: Given<'ranks'>) =>
    `هر رأی‌دهنده می‌تواند تا ${ranks} نامزد را به ترتیب اولویت برگزیند.`,
  chooseScore: ({ most }: Given<'most'>) => `هر رأی‌دهنده می‌تواند به هر نامزد از ۰ تا ${most} امتیاز بدهد.`,
  chooseVotes: ({ max, each }: Given<'max' | 'each'>) =>
    `هر رأی‌دهنده ${max} رأی دارد و می‌تواند به هر نامزد تا ${each} رأی بدهد.`,
  chooseVotesShares: ({ max, each }: Given<'max' | 'each'>) =>
    `هر رأی‌دهنده برای هر سهم ${max} رأی دارد و می‌تواند به هر نامزد تا ${each} رأی برای هر سهم بدهد.`,
  chooseMotion: 'هر رأی‌دهنده یکی از این گزینه‌ها را برمی‌گزیند.',
  chooseWrite: 'هر رأی‌دهنده می‌تواند نظر خود را بنویسد.',
  chooseOne: 'هر رأی‌دهنده می‌تواند یک نامزد را برگزیند.',
  blankAllowed: 'رأی سفید هم پذیرفته است.',
  candidatesCount: ({ count }: Given<'count'>) => `${count} نامزد`,
  candidateNumber: ({ number }: Given<'number'>) => `نامزد شمارهٔ ${number}`,
  and: '، ',
  trustees: ({ n, t, names }: Given<'n' | 't' | 'names'>) =>
    `کلید گشودن رأی‌ها در این انتخابات میان ${n} امین بخش شده است و هر ${t} نفر با هم می‌توانند رأی‌ها را برای شمارش بگشایند: ${names}.`,
  singleTrustee:
    'کلید گشودن رأی‌ها در این انتخابات تنها در دست همین سامانه است (تک‌امین). درستی شمارش را هر کسی می‌تواند بررسی کند، اما برای پنهان ماندن رأی‌ها باید به نگهدارندهٔ سامانه اعتماد کرد.',
  singleTrusteeMore: 'این یعنی چه؟',
  backHome: 'بازگشت به صفحهٔ نخست',

  resultTitle: ({ title }: Given<'title'>) => `نتیجهٔ ${title}`,
  resultOf: 'نتیجهٔ انتخابات',
  turnoutIs: 'مشارکت',
  turnoutSentence: ({ eligible, ballots }: Given<'eligible' | 'ballots'>) =>
    `از ${eligible} نفری که حق رأی داشتند، ${ballots} نفر رأی دادند.`,
  turnoutOfShares: 'مشارکت، به سهم',
  turnoutOfVoters: 'مشارکت، به نفر',
  turnoutShares: ({ eligible, voted }: Given<'eligible' | 'voted'>) =>
    `از ${eligible} سهمی که حق رأی داشت، ${voted} سهم رأی داد.`,
  votesAreShares: 'در این انتخابات رأی هر کس به تعداد سهم او شمرده شده است.',
  sharesVote: 'رأی هر کس به تعداد سهم او شمرده می‌شود.',
  votesCount: ({ votes }: Given<'votes'>) => `${votes} رأی`,
  votes: 'رأی',
  candidate: 'نامزد',
  place: 'جایگاه',
  number: 'شماره',
  percentOfBallots: 'درصد از رأی‌دهندگان',
  percentOfShares: 'درصد از سهم‌های رأی‌داده',
  mainMember: 'عضو اصلی',
  alternateOrder: ({ order }: Given<'order'>) => `علی‌البدل ${order}`,
  notElected: 'انتخاب نشد',
  tied: 'رأی برابر',
  showChart: 'نمودار',
  showTable: 'جدول',
  chartOf: ({ contest }: Given<'contest'>) => `نمودار رأی‌های ${contest}`,
  tieSentence: ({ names, votes }: Given<'names' | 'votes'>) => `${names}، هر یک با ${votes} رأی، برابر شدند.`,
  tieForMain: ({ places }: Given<'places'>) => `برای ${places} جای عضو اصلی`,
  tieForAlternate: ({ places }: Given<'places'>) => `برای ${places} جای عضو علی‌البدل`,
  tieForBoth: ({ main, alternate }: Given<'main' | 'alternate'>) =>
    `برای ${main} جای عضو اصلی و ${alternate} جای علی‌البدل`,
  tieDrawn: ({ places, order }: Given<'places' | 'order'>) =>
    `میان آنان ${places} قرعه کشیده شد. ترتیب قرعه: ${order}.`,
  tieNotDrawn: ({ places }: Given<'places'>) => `تکلیف این جایگاه با قرعه روشن می‌شود: ${places}.`,
  tieExplained:
    'قرعه دست کسی نبوده است: عدد آغازین آن پیش از رأی‌گیری مهر و موم شده و با چکیدهٔ دفتر بسته‌شده درآمیخته است، پس نه کسی می‌توانست آن را پیش‌بینی کند و نه عوض. هر کسی می‌تواند همین ترتیب را دوباره حساب کند.',
  tieExplainedSingle:
    'عدد آغازین قرعه پیش از رأی‌گیری تعیین و مهر و موم شده و با چکیدهٔ دفتر بسته‌شده درآمیخته است. این عدد را تنها همین سامانه در دست داشت؛ پس از مهر و موم، عوض کردنش پنهان نمی‌ماند. هر کسی می‌تواند همین ترتیب را دوباره حساب کند.',
  tieEntry: 'سطر قرعه در دفتر عمومی',
  resultNotYet: 'نتیجهٔ این انتخابات هنوز اعلام نشده است.',
  resultCounted: 'شمارش انجام شده و در دفتر عمومی ثبت شده است.',
  resultNotYetAbout: 'پس از پایان رأی‌گیری و اعلام برگزارکننده، نتیجه در همین نشانی دیده می‌شود.',
  print: 'چاپ',
  printedAt: ({ time }: Given<'time'>) => `زمان چاپ: ${time}`,
  verifyTitle: 'خودتان بررسی کنید',
  verifyLead:
    'لازم نیست حرف ما را بپذیرید. همهٔ رأی‌های رمزشده و همهٔ گواه‌های شمارش در دفتر عمومی این انتخابات هست.',
  verifyStep1: 'دفتر این انتخابات را دریافت کنید.',
  verifyStep2:
    'برنامهٔ راستی‌آزمایی را دریافت و در مرورگر باز کنید. این برنامه یک فایل است و به اینترنت نیاز ندارد.',
  verifyStep3: 'دفتر را در آن بگذارید و نتیجهٔ بررسی را بخوانید.',
  downloadArchive: 'دریافت دفتر (zip)',
  downloadVerifier: 'دریافت برنامهٔ راستی‌آزمایی',
  verifyCommand: 'اگر با خط فرمان آشنایید، همین کار با یک دستور انجام می‌شود:',
  copy: 'رونوشت',
  copied: 'رونوشت برداشته شد',
};

/** What every language must say here. */
export type PublicMessages = typeof publicPages;
