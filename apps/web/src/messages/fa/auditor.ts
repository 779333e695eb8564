import type { Given } from '../given.ts';

export const auditor = {
  recordTitle: 'دفتر عمومی رأی‌ها',
  whatIsIt1: 'هر گام این انتخابات، از فهرست نامزدها تا تک‌تک رأی‌های رمزشده و نتیجه، یک سطر این دفتر است.',
  whatIsIt2: 'دفتر چنان امضا می‌شود که اگر سطری از آن برداشته یا عوض شود، هر بررسی‌کننده‌ای آن را می‌بیند.',
  size: 'شمار سطرها',
  ballots: 'رأی‌های ثبت‌شده',
  root: 'چکیدهٔ دفتر',
  rootAbout: 'این نوشتهٔ کوتاه از همهٔ سطرها به دست می‌آید؛ با عوض شدن یک حرف در هر سطر، عوض می‌شود.',
  checkpoint: 'آخرین مُهر دفتر',
  checkpointAbout: 'شمار سطرها و چکیدهٔ دفتر، با امضای دیجیتال سامانه.',
  checkpointGood: 'امضای مُهر درست است؛ همین حالا در مرورگر شما بررسی شد.',
  checkpointBad: 'امضای مُهر درست نیست! این را به برگزارکننده و به دیگران خبر دهید.',
  checking: 'در حال بررسی…',
  showCheckpoint: 'متن مُهر',
  logKey: 'کلید امضای دفتر',
  origin: 'نام دفتر',
  counts: 'سطرها به تفکیک نوع',
  searchTitle: 'رأی خود را پیدا کنید',
  searchLabel: 'کد رهگیری',
  searchHelp: 'کد ۱۶ حرفی رسید رأی، مانند 7ZK3-0QFD-M2XW-9T4A. بزرگ و کوچک بودن حرف‌ها مهم نیست.',
  search: 'جست‌وجو',
  searchEmpty: 'کد رهگیری را وارد کنید.',
  searchMalformed:
    'این کد رهگیری کامل نیست یا حرف نادرستی دارد. کد ۱۶ حرف و رقم انگلیسی دارد؛ آن را از روی رسید رأی خود وارد کنید.',
  searchNotFound:
    'رأیی با این کد در دفتر این انتخابات نیست. کد را با رسید خود مقابله کنید. اگر همین چند لحظه پیش رأی داده‌اید، دقیقه‌ای دیگر دوباره جست‌وجو کنید. اگر باز هم پیدا نشد، با تلفن پشتیبانی تماس بگیرید.',
  entries: 'سطرهای دفتر',
  newestFirst: 'تازه‌ترین سطر بالاتر است.',
  filterByType: 'نوع سطر',
  allTypes: 'همه',
  filteredNote: 'در میان سطرهایی که تا اینجا آورده شده‌اند.',
  older: 'سطرهای پیشین',
  noEntriesOfType: 'میان سطرهایی که تا اینجا آورده شده‌اند، سطری از این نوع نیست.',
  nothingYet: 'هنوز سطری در این دفتر نوشته نشده است. نخستین سطر هنگام مهر و موم شدن انتخابات نوشته می‌شود.',
  index: 'سطر',
  type: 'نوع',
  time: 'زمان',
  body: 'شناسهٔ متن',
  timeRounded: 'زمان سطرها گرد شده است تا نتوان از روی آن فهمید چه کسی کی رأی داده است.',

  typeManifest: 'شناسنامهٔ انتخابات',
  typeCeremony: 'ساختن کلید',
  typeCredentials: 'فهرست کلیدهای رأی‌دهندگان',
  typeOpen: 'آغاز رأی‌گیری',
  typeBallot: 'رأی رمزشده',
  typeChallenged: 'رأی آزمون‌شده',
  typeClose: 'پایان رأی‌گیری',
  typeTally: 'جمع رمزشدهٔ رأی‌ها',
  typeShuffle: 'بُر زدن',
  typeDecryption: 'گشودن جمع رأی‌ها',
  typeResult: 'نتیجه',
  typeLot: 'قرعه',
  typeCertification: 'تأیید نهایی',
  typeNotice: 'آگهی',

  entryTitle: ({ index, type }: Given<'index' | 'type'>) => `سطر ${index}: ${type}`,
  ballotFound: 'این رأی در دفتر ثبت شده است.',
  inclusionGood: ({ index, size }: Given<'index' | 'size'>) =>
    `مرورگر شما همین حالا حساب کرد که سطر ${index} یکی از ${size} سطرِ دفترِ امضاشده است؛ برداشتن یا عوض کردن آن، امضا را باطل می‌کند.`,
  inclusionBad:
    'حساب مرورگر شما با دفتر جور درنیامد! این سطر با مُهر دفتر نمی‌خواند. از این صفحه تصویر بگیرید و به برگزارکننده خبر دهید.',
  bodyGood: 'متن سطر با شناسه‌اش می‌خواند.',
  bodyBad: 'متن سطر با شناسه‌اش نمی‌خواند!',
  tracker: 'کد رهگیری',
  hiddenChoices: 'چه کسی این رأی را داده و به چه کسی رأی داده، از این سطر برنمی‌آید: رأی رمز شده است.',
  details: 'جزئیات فنی',
  entryJson: 'متن سطر (برگ درخت)',
  proof: 'گواه بودن در دفتر',
  proofAbout: 'چکیده‌هایی که از این سطر تا چکیدهٔ کل دفتر می‌رسند (c2sp.org/tlog-proof).',
  downloadArchive: 'دریافت دفتر (zip)',
  bodyText: 'متن کامل',
  showBody: 'نمایش متن کامل',
  loadingBody: 'متن در حال دریافت است…',
  bodyUnreachable: 'متن دریافت نشد. اتصال اینترنت را بررسی و دوباره تلاش کنید.',
  downloadBody: 'دریافت متن کامل',
  retry: 'تلاش دوباره',
  backToRecord: 'بازگشت به دفتر',
  previousEntry: 'سطر پیشین',
  nextEntry: 'سطر بعدی',

  sayManifest:
    'این سطر همه چیز انتخابات را پیش از آغاز ثابت می‌کند: عنوان، زمان، سِمت‌ها، نامزدها و قاعدهٔ شمارش.',
  sayManifestFacts: ({
    contests,
    options,
    opens,
    closes,
  }: Given<'contests' | 'options' | 'opens' | 'closes'>) =>
    `${contests} سِمت، ${options} نامزد، از ${opens} تا ${closes}.`,
  sayCeremonyCommitment: ({ trustee }: Given<'trustee'>) =>
    `امین ${trustee} پیش از نشان دادن سهم خود، آن را مهر و موم کرد تا کسی نتواند سهمش را با دیدن سهم دیگران انتخاب کند.`,
  sayCeremonyCoefficients: ({ trustee }: Given<'trustee'>) =>
    `امین ${trustee} سهم خود را از کلید عمومی نشان داد و ثابت کرد که نیمهٔ پنهان آن را دارد.`,
  sayCeremonyOther: 'گامی از ساختن کلید به دست امین‌ها.',
  sayCredentials: ({ count }: Given<'count'>) =>
    `کلید ${count} رأی‌دهنده در این سطر آمده است، بی‌نام و با ترتیبی که چیزی دربارهٔ آنان نمی‌گوید. تنها رأیی شمرده می‌شود که با یکی از این کلیدها امضا شده باشد، از هر کلید یکی.`,
  sayOpen: 'رأی‌گیری آغاز شد. از اینجا به بعد هیچ چیز انتخابات عوض نمی‌شود.',
  sayBallot: ({ contests }: Given<'contests'>) =>
    `یک رأی رمزشده برای ${contests} سِمت، با گواه اینکه رأی معتبر است و امضای یکی از کلیدهای فهرست.`,
  sayChallenged:
    'این رأی به جای ثبت شدن، به خواست رأی‌دهنده باز و آزموده شد تا درستی رمز کردن دیده شود. شمرده نمی‌شود.',
  sayClose: ({ ballots }: Given<'ballots'>) => `رأی‌گیری با ${ballots} رأی پایان یافت.`,
  sayCloseEarly: ({ ballots }: Given<'ballots'>) =>
    `رأی‌گیری پیش از زمان اعلام‌شده و با ${ballots} رأی پایان یافت.`,
  sayTally: ({ ballots }: Given<'ballots'>) =>
    `جمع ${ballots} رأی، هنوز رمزشده. هر کسی می‌تواند همین جمع را از روی رأی‌ها دوباره حساب کند.`,
  sayShuffle: 'یکی از امین‌ها رأی‌های رمزشده را بُر زد و ثابت کرد که رأیی کم، زیاد یا عوض نشده است.',
  sayDecryption: ({ trustee }: Given<'trustee'>) =>
    `امین ${trustee} جمع رأی‌ها را، و نه تک‌تک آن‌ها را، گشود و ثابت کرد که درست گشوده است.`,
  sayResult: ({ ballots, eligible }: Given<'ballots' | 'eligible'>) =>
    `نتیجه: ${ballots} رأی از ${eligible} صاحب رأی.`,
  sayResultTies: ({ count }: Given<'count'>) => `${count} مورد رأی برابر دارد که با قرعه روشن می‌شود.`,
  sayLot: 'قرعه میان نامزدهای با رأی برابر، از روی عددی که پیش از رأی‌گیری مهر و موم شده بود و چکیدهٔ دفتر.',
  sayAnchor: ({ size }: Given<'size'>) =>
    `چکیدهٔ ${size} سطر نخست دفتر در یک زنجیرهٔ بلوکی ثبت شد؛ از آن پس هیچ کس نمی‌تواند آن سطرها را پنهانی عوض کند.`,
  sayNotice: ({ text }: Given<'text'>) => `آگهی: ${text}`,
  sayExtension: ({ closes, text }: Given<'closes' | 'text'>) =>
    `زمان پایان رأی‌گیری تا ${closes} تمدید شد. ${text}`,
  sayOther: ({ type }: Given<'type'>) => `سطری از نوع «${type}».`,
};

/** What every language must say here. */
export type AuditorMessages = typeof auditor;
