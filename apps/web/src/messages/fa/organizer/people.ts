import type { Given } from '../../given.ts';

/** Texts about voters: turnout, invitations, the roll, the keys of the registrar. */
export const people = {
  turnout: 'مشارکت',
  turnoutLive: 'زنده',
  turnoutSentence: ({ voted, eligible }: Given<'voted' | 'eligible'>) =>
    `${voted} نفر از ${eligible} صاحب رأی، رأی داده‌اند.`,
  turnoutShares: ({ voted, eligible, share }: Given<'voted' | 'eligible' | 'share'>) =>
    `${voted} سهم از ${eligible} سهم رأی داده است (${share}).`,
  turnoutOverTime: 'رأی‌ها در گذر زمان',
  turnoutNone: 'هنوز رأیی داده نشده است.',
  turnoutPeriod: 'بازه',
  turnoutVotes: 'رأی‌های این بازه',
  turnoutSum: 'از آغاز تا اینجا',
  showTable: 'جدول',
  showChart: 'نمودار',

  invitations: 'دعوت‌نامه‌ها',
  invTotal: 'همه',
  invSent: 'فرستاده‌شده',
  invDelivered: 'رسیده',
  invFailed: 'نرسیده',
  invOpened: 'بازشده',
  invNone: 'هنوز دعوت‌نامه‌ای فرستاده نشده است.',
  invFailedAdvice: ({ count }: Given<'count'>) =>
    `${count} دعوت‌نامه نرسیده است. می‌توانید دوباره به همان شماره بفرستید؛ شاید گوشی خاموش بوده یا پیامک را مسدود کرده باشد.`,

  roll: 'فهرست رأی‌دهندگان',
  rollSearch: 'جست‌وجوی نام یا شمارهٔ پروانه',
  rollName: 'نام',
  rollLicence: 'شمارهٔ پروانه',
  rollWeight: 'سهم',
  rollMobile: 'تلفن همراه',
  rollInvitation: 'دعوت‌نامه',
  rollOpened: 'پیوند باز شد',
  rollVoted: 'رأی داده',
  rollActs: 'کار',
  yes: 'بله',
  no: 'نه',
  invitationNone: 'فرستاده نشده',
  invitationQueued: 'در صف',
  invitationSent: 'فرستاده شد',
  invitationDelivered: 'رسید',
  invitationFailed: 'نرسید',
  resend: 'فرستادن دوباره',
  resendFor: ({ name }: Given<'name'>) => `فرستادن دوبارهٔ دعوت‌نامه برای ${name}`,
  resent: ({ name }: Given<'name'>) => `دعوت‌نامهٔ ${name} دوباره در صف فرستادن گذاشته شد.`,
  rollEmpty: 'فهرست رأی‌دهندگان خالی است. آن را از فایل وارد کنید.',
  rollMore: 'بارگیری بیشتر',
  rollShown: ({ count }: Given<'count'>) => `${count} نفر نمایش داده شده است.`,
  rollVotedNote: 'اینجا تنها دیده می‌شود که چه کسی رأی داده است. به چه کسی رأی داده، هیچ جا ثبت نمی‌شود.',

  votingKeys: 'کلیدهای مرجع رمزها',
  votingKeysLead:
    'در این انتخابات، رمز رأی هر رأی‌دهنده را مرجعی جدا از این سامانه می‌سازد و خودش می‌فرستد. سامانه رمزها را هرگز نمی‌بیند و تنها کلیدهای همگانی آن‌ها را می‌گیرد.',
  votingKeysMissing: 'کلیدها هنوز نیامده است. تا نیاید، انتخابات مهر و موم نمی‌شود.',
  votingKeysHere: ({ time }: Given<'time'>) => `کلید همهٔ رأی‌دهندگان وارد شده است (${time}).`,
  votingKeysHash: 'اثر انگشت فایل؛ با آنچه مرجع رمزها می‌بیند، نویسه به نویسه مقایسه کنید:',
  votingKeysCompare:
    'مرجع رمزها با برنامهٔ خودش می‌سنجد که در دفتر عمومی درست همین کلیدها باشد، هر کدام با همان تعداد رأی:',
  votingKeysGive: 'این سه را به مرجع رمزها بدهید: شناسهٔ انتخابات، فهرست و برنامه.',
  votingKeysElection: 'شناسهٔ انتخابات:',
  votingKeysRoll: 'دریافت فهرست برای مرجع',
  votingKeysTool: 'دریافت برنامهٔ مرجع رمزها',
  votingKeysMake:
    'مرجع رمزها را در دستگاه خودش، جدا از اینترنت، می‌سازد، نامه‌ها را می‌فرستد و فایل کلیدها (keys-….json) را به شما می‌دهد.',
  votingKeysTake:
    'فایل کلیدها را اینجا وارد کنید. اگر پس از آن فهرست رأی‌دهندگان را عوض کنید، کلیدها پاک می‌شود و این کار را باید از نو کرد.',
  votingKeysFile: 'فایل کلیدها',
  votingKeysUpload: 'وارد کردن کلیدها',
};
