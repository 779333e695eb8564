import type { Findings } from './findings-of.ts';
import type { Message } from '../text.ts';

const NOT_ALLOWED: Message = {
  fa: 'شناسنامهٔ انتخابات در «{where}» معتبر نیست',
  en: 'the manifest is not sound at “{where}”',
};
const manifestProblem = (fa: string, en: string): Message => ({
  fa: `${NOT_ALLOWED.fa}: ${fa}`,
  en: `${NOT_ALLOWED.en}: ${en}`,
});

/** Sentences for the findings of what is fixed before the poll opens, and of its times and anchors. */
export const SETUP_FINDINGS: Findings<'V10' | 'V11' | 'V12' | 'V13' | 'V14' | 'V15' | 'V16'> = {
  V10: {
    origin: manifestProblem('نشانی دفتر', 'the origin'),
    'log-key': manifestProblem('کلید دفتر', 'the log key'),
    times: manifestProblem('آغاز پس از پایان است', 'it opens after it closes'),
    'time-step': manifestProblem('گام زمان', 'the time step'),
    'trustee-ids': manifestProblem('شمارهٔ امین‌ها', "the trustees' ids"),
    'trustee-threshold': manifestProblem('حد نصاب امین‌ها', "the trustees' threshold"),
    'no-contests': manifestProblem('رقابتی نیست', 'there is no contest'),
    'no-styles': manifestProblem('برگه‌ای نیست', 'there is no ballot style'),
    'duplicate-id': manifestProblem('شناسهٔ تکراری', 'a duplicate id'),
    'duplicate-number': manifestProblem('شمارهٔ تکراری', 'a duplicate number'),
    'option-count': manifestProblem('شمار گزینه‌ها', 'the number of options'),
    'per-option': manifestProblem('رأی هر گزینه', 'votes per option'),
    sums: manifestProblem('شمار مجاز انتخاب‌ها', 'the allowed numbers of choices'),
    'style-contests': manifestProblem('رقابت‌های برگه', "the style's contests"),
    rule: manifestProblem('عددهای رقابت با قاعدهٔ شمارش', "the contest's numbers do not fit its rule"),
    ranks: manifestProblem('شمار اولویت‌ها', 'the number of ranks'),
    'max-score': manifestProblem('بیشترین امتیاز', 'the largest score'),
    points: manifestProblem('اندازهٔ متن', 'the length of the text'),
    seats: manifestProblem('شمار اعضای اصلی', 'the number of seats'),
    alternates: manifestProblem('شمار اعضای علی‌البدل', 'the number of alternates'),
    witnesses: manifestProblem('کلید گواهان', "the witnesses' keys"),
    'contest-without-style': manifestProblem('رقابتی در هیچ برگه‌ای نیست', 'a contest is in no style'),
  },
  V11: {
    'wrong-turn': { fa: 'نوبت امین {trustee} نبود', en: 'it was not the turn of trustee {trustee}' },
    'wrong-commitment': {
      fa: 'امین {trustee} چیزی جز آنچه متعهد شده بود منتشر کرده است',
      en: 'trustee {trustee} published something else than it was bound to',
    },
    degree: {
      fa: 'شمار ضرایب امین {trustee} درست نیست',
      en: 'trustee {trustee} has a wrong number of coefficients',
    },
    'encryption-key': {
      fa: 'کلید رمز امین {trustee} درست نیست',
      en: 'the encryption key of trustee {trustee} is missing or out of place',
    },
    shares: {
      fa: 'سهم‌های امین {trustee} برای همهٔ دیگران نیست',
      en: 'trustee {trustee} did not deal one share to every other',
    },
    incomplete: { fa: 'ساخت کلید ناتمام مانده است', en: "the key's making is not complete" },
  },
  V12: {
    identity: { fa: 'کلید امین {trustee} تهی است', en: 'the key of trustee {trustee} is the identity' },
    point: {
      fa: 'کلید امین {trustee} نقطهٔ درستی نیست',
      en: 'the key of trustee {trustee} is not a point',
    },
    scalar: {
      fa: 'اثبات امین {trustee} عدد درستی ندارد',
      en: 'the proof of trustee {trustee} is not canonical',
    },
    'key-proof': {
      fa: 'امین {trustee} ثابت نکرده که کلیدش را می‌داند',
      en: 'trustee {trustee} does not prove to know its key',
    },
    'encryption-key': {
      fa: 'به کلیدهای رمز امین {trustee} چیزی را نمی‌توان محرمانه فرستاد، یا دو تای آن‌ها یکی است',
      en: 'the encryption keys of trustee {trustee} keep nothing secret, or two are alike',
    },
    'shares-signature': {
      fa: 'سهم‌هایی که به نام امین {trustee} آمده امضای او را ندارد؛ شاید دیگری آن‌ها را گذاشته باشد',
      en: 'the shares in the name of trustee {trustee} do not bear its signature; somebody else may have put them there',
    },
    acceptance: {
      fa: 'امین {trustee} ثابت نکرده که سهمش از کلید را می‌داند',
      en: 'trustee {trustee} does not prove to know its share of the key',
    },
    'bad-share': {
      fa: 'امین {trustee} سهم نادرستی به امین {by} داده است؛ مراسم ساخت کلید باید از نو برگزار شود',
      en: 'trustee {trustee} dealt a wrong share to trustee {by}; the ceremony must be held anew',
    },
    'false-complaint': {
      fa: 'شکایت امین {trustee} از امین {against} بی‌پایه است؛ مراسم ساخت کلید باید از نو برگزار شود',
      en: 'the complaint of trustee {trustee} against trustee {against} is unfounded; the ceremony must be held anew',
    },
    'complaint-secret': {
      fa: 'شکایتی که به نام امین {by} از امین {against} آمده رمز او را ندارد؛ شاید دیگری آن را نوشته باشد و هیچ‌کس مقصر شناخته نمی‌شود؛ مراسم ساخت کلید باید از نو برگزار شود',
      en: 'the complaint in the name of trustee {by} against trustee {against} does not bear its secret; somebody else may have written it, and nobody is at fault; the ceremony must be held anew',
    },
    'complaint-unchecked': {
      fa: 'درستی شکایت امین {by} از امین {against} را روی این دستگاه نمی‌توان سنجید؛ مراسم ساخت کلید باید از نو برگزار شود',
      en: 'the complaint of trustee {by} against trustee {against} cannot be judged on this device; the ceremony must be held anew',
    },
    'identity-key': { fa: 'کلید مشترک تهی است', en: 'the joint key is the identity' },
  },
  V13: {
    order: {
      fa: 'اعتبارنامهٔ {key} تکراری یا خارج از ترتیب است',
      en: 'credential {key} is a duplicate or out of order',
    },
    identity: { fa: 'اعتبارنامهٔ {key} تهی است', en: 'credential {key} is the identity' },
    style: {
      fa: 'برگهٔ «{style}» اعتبارنامهٔ {key} شناخته نیست',
      en: 'style “{style}” of credential {key} is unknown',
    },
    weight: {
      fa: 'وزن اعتبارنامهٔ {key} مجاز نیست: {weight}',
      en: 'the weight of credential {key} is not allowed: {weight}',
    },
    'total-weight': { fa: 'جمع وزن‌ها مجاز نیست: {total}', en: 'the sum of weights is not allowed: {total}' },
    point: { fa: 'اعتبارنامهٔ {key} نقطهٔ درستی نیست', en: 'credential {key} is not a point' },
  },
  V14: {
    manifest: {
      fa: 'آغاز رأی‌گیری به شناسنامهٔ دیگری پیوند خورده است',
      en: 'the opening names another manifest',
    },
    ceremony: {
      fa: 'آغاز رأی‌گیری به ساخت کلید دیگری پیوند خورده است',
      en: 'the opening names another ceremony',
    },
    credentials: {
      fa: 'آغاز رأی‌گیری به فهرست دیگری پیوند خورده است',
      en: 'the opening names another list of credentials',
    },
    key: { fa: 'کلید رأی‌گیری، کلید مشترک امین‌ها نیست', en: "the key is not the trustees' joint key" },
  },
  V15: {
    'opened-early': { fa: 'صندوق پیش از زمان اعلام‌شده باز شده است', en: 'the poll opened before its time' },
    'ballot-after-closing': {
      fa: 'رأی پس از پایان مهلت ({closes}) ثبت شده است',
      en: 'the ballot came after the closing time {closes}',
    },
    'extension-too-late': {
      fa: 'تمدید پس از پایان مهلت اعلام شده است',
      en: 'the extension came after the poll had ended',
    },
    'extension-not-later': {
      fa: 'تمدید، پایان مهلت را عقب نمی‌برد',
      en: 'the extension does not move the closing time later',
    },
    'closed-early-unsaid': {
      fa: 'صندوق زودتر بسته شده و گفته نشده است',
      en: 'the poll closed early without saying so',
    },
    'not-closed-early': {
      fa: 'گفته شده زودتر بسته شده، ولی چنین نیست',
      en: 'it says to have closed early and did not',
    },
  },
  V16: {
    'anchor-size': {
      fa: 'این اثر برای {size} سطر است، ولی دفتر تا اینجا آن‌قدر سطر ندارد',
      en: 'the anchor is of {size} entries, more than the record has before it',
    },
    'anchor-root': {
      fa: 'چکیدهٔ گفته‌شده چکیدهٔ {size} سطر نخست این دفتر نیست',
      en: 'its root is not that of the first {size} entries of this record',
    },
    'anchor-digest': {
      fa: 'اثری که به زنجیره رفته چکیدهٔ این دفتر را در بر ندارد',
      en: "the digest given to the chain does not cover this record's root",
    },
  },
};
