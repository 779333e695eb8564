import type { BodyFinding, Check, CodeOf } from '@sandoq/protocol';
import { fill, type Language, type Message } from './text.ts';

type Catalogue = { readonly [C in Check]: { readonly [code in CodeOf<C>]: Message } };

const NOT_ALLOWED: Message = {
  fa: 'شناسنامهٔ انتخابات در «{where}» معتبر نیست',
  en: 'the manifest is not sound at “{where}”',
};
const manifestProblem = (fa: string, en: string): Message => ({
  fa: `${NOT_ALLOWED.fa}: ${fa}`,
  en: `${NOT_ALLOWED.en}: ${en}`,
});

/** A sentence for everything the verifier can find. */
export const FINDING_TEXTS: Catalogue = {
  V01: {
    'missing-checkpoint': {
      fa: 'پروندهٔ checkpoint نیست؛ این پوشه یا نشانی سابقهٔ انتخابات نیست',
      en: 'there is no checkpoint: this folder or address is not a record',
    },
    'malformed-note': {
      fa: 'checkpoint یادداشت امضاشدهٔ درستی نیست',
      en: 'the checkpoint is not a signed note',
    },
    'malformed-checkpoint': {
      fa: 'متن checkpoint سه سطر لازم را ندارد',
      en: 'the checkpoint does not have its three lines',
    },
    'wrong-origin': { fa: 'checkpoint از آنِ انتخابات دیگری است', en: 'the checkpoint is of another log' },
    'wrong-key': {
      fa: 'checkpoint با کلید دیگری امضا شده است',
      en: 'the checkpoint is signed by another key',
    },
    'bad-signature': { fa: 'امضای checkpoint نادرست است', en: "the checkpoint's signature does not verify" },
    'no-log-key': {
      fa: 'کلید امضای سابقه به دست نیامد؛ شناسنامهٔ انتخابات خوانده نشد',
      en: 'no log key: the manifest could not be read',
    },
  },
  V02: {
    'missing-bundle': { fa: 'بخشی از سابقه نیست: {path}', en: 'a part of the log is missing: {path}' },
    'malformed-bundle': { fa: 'بخشی از سابقه خراب است: {path}', en: 'a part of the log is damaged: {path}' },
    'wrong-tile': {
      fa: 'کاشی درهم‌ساز {path} با ردیف‌ها نمی‌خواند',
      en: 'hash tile {path} does not agree with the entries',
    },
    'wrong-root': {
      fa: 'ردیف‌ها به ریشهٔ امضاشده برای {size} ردیف نمی‌رسند؛ سابقه دست خورده است',
      en: 'the entries do not give the signed root of size {size}: the record was changed',
    },
  },
  V03: {
    'malformed-entry': {
      fa: 'ردیف درست نوشته نشده است ({path} {reason})',
      en: 'the entry is malformed ({path} {reason})',
    },
    'time-goes-back': {
      fa: 'زمان این ردیف پیش از ردیف قبلی است',
      en: 'its time is before that of the entry in front',
    },
    'time-not-rounded': { fa: 'زمان این ردیف گرد نشده است', en: 'its time is not rounded' },
  },
  V04: {
    'missing-body': { fa: 'متن ردیف نیست: {path}', en: 'the body is missing: {path}' },
    'wrong-body': {
      fa: 'متن ردیف با اثر انگشتش نمی‌خواند: {path}',
      en: 'the body does not have its hash: {path}',
    },
    'malformed-body': {
      fa: 'متن ردیف قالب درستی ندارد ({path} {reason})',
      en: 'the body is malformed ({path} {reason})',
    },
  },
  V05: {
    'out-of-order': { fa: '«{type}» پس از «{after}» جایی ندارد', en: '“{type}” cannot follow “{after}”' },
    'unsupported-type': {
      fa: 'این نسخه ردیف «{type}» را نمی‌شناسد',
      en: 'this version does not know entries of type “{type}”',
    },
  },
  V10: {
    origin: manifestProblem('نشانی سابقه', 'the origin'),
    'log-key': manifestProblem('کلید سابقه', 'the log key'),
    times: manifestProblem('آغاز پس از پایان است', 'it opens after it closes'),
    'time-step': manifestProblem('گام زمان', 'the time step'),
    'trustee-ids': manifestProblem('شمارهٔ امانت‌داران', "the trustees' ids"),
    'trustee-threshold': manifestProblem('حد نصاب امانت‌داران', "the trustees' threshold"),
    'no-contests': manifestProblem('رقابتی نیست', 'there is no contest'),
    'no-styles': manifestProblem('برگه‌ای نیست', 'there is no ballot style'),
    'duplicate-id': manifestProblem('شناسهٔ تکراری', 'a duplicate id'),
    'duplicate-number': manifestProblem('شمارهٔ تکراری', 'a duplicate number'),
    'option-count': manifestProblem('شمار گزینه‌ها', 'the number of options'),
    'per-option': manifestProblem('رأی هر گزینه', 'votes per option'),
    sums: manifestProblem('شمار مجاز انتخاب‌ها', 'the allowed numbers of choices'),
    'style-contests': manifestProblem('رقابت‌های برگه', "the style's contests"),
    'contest-without-style': manifestProblem('رقابتی در هیچ برگه‌ای نیست', 'a contest is in no style'),
  },
  V11: {
    'wrong-turn': { fa: 'نوبت امانت‌دار {trustee} نبود', en: 'it was not the turn of trustee {trustee}' },
    'wrong-commitment': {
      fa: 'امانت‌دار {trustee} چیزی جز آنچه متعهد شده بود منتشر کرده است',
      en: 'trustee {trustee} published something else than it was bound to',
    },
    degree: {
      fa: 'شمار ضرایب امانت‌دار {trustee} درست نیست',
      en: 'trustee {trustee} has a wrong number of coefficients',
    },
    'encryption-key': {
      fa: 'کلید رمز امانت‌دار {trustee} درست نیست',
      en: 'the encryption key of trustee {trustee} is missing or out of place',
    },
    shares: {
      fa: 'سهم‌های امانت‌دار {trustee} برای همهٔ دیگران نیست',
      en: 'trustee {trustee} did not deal one share to every other',
    },
    incomplete: { fa: 'ساخت کلید ناتمام مانده است', en: "the key's making is not complete" },
  },
  V12: {
    identity: { fa: 'کلید امانت‌دار {trustee} تهی است', en: 'the key of trustee {trustee} is the identity' },
    point: {
      fa: 'کلید امانت‌دار {trustee} نقطهٔ درستی نیست',
      en: 'the key of trustee {trustee} is not a point',
    },
    scalar: {
      fa: 'اثبات امانت‌دار {trustee} عدد درستی ندارد',
      en: 'the proof of trustee {trustee} is not canonical',
    },
    'key-proof': {
      fa: 'امانت‌دار {trustee} ثابت نکرده که کلیدش را می‌داند',
      en: 'trustee {trustee} does not prove to know its key',
    },
    acceptance: {
      fa: 'امانت‌دار {trustee} ثابت نکرده که سهمش از کلید را می‌داند',
      en: 'trustee {trustee} does not prove to know its share of the key',
    },
    'bad-share': {
      fa: 'امانت‌دار {trustee} سهم نادرستی به امانت‌دار {by} داده است؛ مراسم ساخت کلید باید از نو برگزار شود',
      en: 'trustee {trustee} dealt a wrong share to trustee {by}; the ceremony must be held anew',
    },
    'false-complaint': {
      fa: 'شکایت امانت‌دار {trustee} از امانت‌دار {against} بی‌پایه است؛ مراسم ساخت کلید باید از نو برگزار شود',
      en: 'the complaint of trustee {trustee} against trustee {against} is unfounded; the ceremony must be held anew',
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
    key: { fa: 'کلید رأی‌گیری، کلید مشترک امانت‌داران نیست', en: "the key is not the trustees' joint key" },
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
      fa: 'این اثر برای {size} ردیف است، ولی سابقه تا اینجا آن‌قدر ردیف ندارد',
      en: 'the anchor is of {size} entries, more than the record has before it',
    },
    'anchor-root': {
      fa: 'ریشهٔ گفته‌شده ریشهٔ {size} ردیف نخست این سابقه نیست',
      en: 'its root is not that of the first {size} entries of this record',
    },
    'anchor-digest': {
      fa: 'اثری که به زنجیره رفته ریشهٔ این سابقه را در بر ندارد',
      en: "the digest given to the chain does not cover this record's root",
    },
  },
  V20: {
    context: {
      fa: 'رأی برای انتخابات یا شناسنامهٔ دیگری ساخته شده است',
      en: 'the ballot was made for another election or manifest',
    },
  },
  V21: {
    'unknown-credential': {
      fa: 'صاحب رأی در فهرست واجدان شرایط نیست',
      en: "the ballot's credential is not on the list",
    },
    'wrong-style': {
      fa: 'برگهٔ «{style}» از آنِ این رأی‌دهنده نیست',
      en: 'style “{style}” is not that of the credential',
    },
  },
  V22: {
    'wrong-contests': {
      fa: 'رقابت‌های رأی با برگه‌اش یکی نیست',
      en: "the ballot's contests are not those of its style",
    },
    'wrong-length': {
      fa: 'اندازهٔ داده‌های رقابت «{contest}» درست نیست',
      en: 'a byte string of contest “{contest}” has a wrong length',
    },
  },
  V23: {
    scalar: {
      fa: 'عددی در رقابت «{contest}» در قالب یکتای خود نیست',
      en: 'a scalar of contest “{contest}” is not canonical',
    },
    identity: {
      fa: 'رمز گزینه‌ای در رقابت «{contest}» تهی است',
      en: 'a ciphertext of contest “{contest}” has the identity as first half',
    },
    point: {
      fa: 'نقطه‌ای در رقابت «{contest}» درست نیست',
      en: 'some bytes of contest “{contest}” are not a point',
    },
    'signature-scalar': {
      fa: 'عدد امضا در قالب یکتای خود نیست',
      en: "the signature's scalar is not canonical",
    },
    'signature-point': {
      fa: 'نقطهٔ امضا یا اعتبارنامه درست نیست',
      en: 'the signature or credential is not a point',
    },
  },
  V24: {
    'equal-ciphertexts': {
      fa: 'دو گزینهٔ رأی یک رمز دارند',
      en: 'two options of the ballot share a ciphertext',
    },
    'copied-ciphertexts': {
      fa: 'رمزهای رقابت «{contest}» پیش‌تر در رأی دیگری آمده‌اند',
      en: 'the ciphertexts of contest “{contest}” occurred in an earlier ballot',
    },
  },
  V25: {
    challenge: {
      fa: 'اثبات گزینهٔ «{option}» در «{contest}» برای این رأی ساخته نشده است',
      en: 'the proof of option “{option}” in “{contest}” was not made for this ballot',
    },
    proof: {
      fa: 'گزینهٔ «{option}» در «{contest}» مقدار مجاز ندارد',
      en: 'option “{option}” in “{contest}” does not hold an allowed value',
    },
  },
  V26: {
    challenge: {
      fa: 'اثبات جمع رقابت «{contest}» برای این رأی ساخته نشده است',
      en: 'the proof of the sum of “{contest}” was not made for this ballot',
    },
    proof: {
      fa: 'شمار انتخاب‌ها در «{contest}» مجاز نیست',
      en: 'the number of choices in “{contest}” is not allowed',
    },
  },
  V27: { proof: { fa: 'امضای رأی درست نیست', en: "the ballot's signature does not hold" } },
  V28: {
    'second-ballot': { fa: 'این اعتبارنامه پیش‌تر رأی داده است', en: 'this credential has voted already' },
  },
  V29: {
    'poll-not-open': { fa: 'هنگام این رأی صندوق باز نبوده است', en: 'the poll was not open at this ballot' },
  },
  V30: {
    'ballot-count': {
      fa: 'هنگام بستن {given} رأی اعلام شده، ولی {counted} رأی هست',
      en: 'the close states {given} ballots; there are {counted}',
    },
  },
  V31: {
    root: { fa: 'جمع‌بندی به ریشهٔ دیگری پیوند خورده است', en: 'the tally names another root' },
    'ballot-count': {
      fa: '{given} رأی شمرده‌شده اعلام شده، ولی {counted} است',
      en: 'the tally states {given} counted ballots; there are {counted}',
    },
    contests: { fa: 'رقابت‌های جمع‌بندی کم یا زیاد است', en: 'the tally has other contests than the manifest' },
    sum: {
      fa: 'جمع رمزشدهٔ «{contest}» جمع این رأی‌ها نیست',
      en: 'the encrypted total of “{contest}” is not the sum of these ballots',
    },
  },
  V32: {
    'unknown-trustee': { fa: 'امانت‌دار {trustee} شناخته نیست', en: 'trustee {trustee} is unknown' },
    'second-decryption': {
      fa: 'امانت‌دار {trustee} دو بار رمزگشایی کرده است',
      en: 'trustee {trustee} decrypted twice',
    },
    tally: {
      fa: 'امانت‌دار {trustee} جمع دیگری را رمزگشایی کرده است',
      en: 'trustee {trustee} decrypted another tally',
    },
    nonce: {
      fa: 'سهم امانت‌دار {trustee} در قرعه با تعهدش نمی‌خواند',
      en: "trustee {trustee}'s nonce does not open its commitment",
    },
    shape: {
      fa: 'رمزگشایی امانت‌دار {trustee} کامل نیست',
      en: 'the decryption of trustee {trustee} has a wrong shape',
    },
    share: {
      fa: 'رمزگشایی امانت‌دار {trustee} برای «{option}» در «{contest}» نادرست است',
      en: "trustee {trustee}'s share of “{option}” in “{contest}” is wrong",
    },
  },
  V33: {
    'too-few-decryptions': {
      fa: '{needed} رمزگشایی لازم است و {given} هست',
      en: '{needed} decryptions are needed; there are {given}',
    },
  },
  V34: {
    tally: { fa: 'نتیجه به جمع‌بندی دیگری پیوند خورده است', en: 'the result names another tally' },
    eligible: {
      fa: 'شمار واجدان شرایط نادرست است؛ {counted} نفرند',
      en: 'the number of credentials is wrong: there are {counted}',
    },
    ballots: {
      fa: 'شمار رأی‌ها نادرست است؛ {counted} رأی است',
      en: 'the number of ballots is wrong: there are {counted}',
    },
    'no-total': {
      fa: 'رمزگشایی «{contest}» به عدد ممکنی نمی‌رسد',
      en: 'the decryption of “{contest}” gives no possible total',
    },
    contests: { fa: 'رقابت‌های نتیجه کم یا زیاد است', en: 'the result has other contests than the manifest' },
    totals: {
      fa: 'آرای اعلام‌شدهٔ «{contest}» آرای رمزگشایی‌شده نیست',
      en: 'the totals of “{contest}” are not those decrypted',
    },
  },
  V35: {
    lists: {
      fa: 'برگزیدگان یا تساوی‌های «{contest}» طبق قاعدهٔ شمارش نیست',
      en: 'elected, alternates or ties of “{contest}” do not follow the rule',
    },
  },
  V37: {
    opening: {
      fa: 'آنچه از رأی آزموده‌شده در «{contest}» نشان داده شده با خود رأی نمی‌خواند',
      en: 'what is shown of the audited ballot in “{contest}” is not what it holds',
    },
  },
  V36: {
    'lot-without-tie': { fa: 'بی آن‌که تساوی باشد قرعه کشیده شده است', en: 'a lot was drawn without a tie' },
    result: { fa: 'قرعه به نتیجهٔ دیگری پیوند خورده است', en: 'the lot names another result' },
    seed: { fa: 'بذر قرعه با تعهد پیش از رأی‌گیری نمی‌خواند', en: 'the seed does not open the commitment' },
    orders: {
      fa: 'ترتیب قرعه آن نیست که از بذر به دست می‌آید',
      en: 'the order drawn is not the one that follows from the seed',
    },
    lists: { fa: 'فهرست نهایی با قرعه نمی‌خواند', en: 'the final lists do not follow from the lot' },
  },
};

/** The sentence of a finding. */
export function findingText(found: BodyFinding, language: Language): string {
  const texts: { readonly [code: string]: Message } = FINDING_TEXTS[found.check];
  return fill(texts[found.code]!, language, found.params);
}
