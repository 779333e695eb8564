import type { AuditedRefusal } from '@sandoq/protocol';
import type { Message } from './text.ts';
import { RECEIPT_TEXTS } from './words.ts';

/** The sentences about an audited ballot. */
export const AUDIT_WORDS = {
  tracker: {
    fa: 'برگهٔ آزموده با کد رهگیری {tracker}، سطر {index} دفتر. این برگه باطل است و شمرده نمی‌شود.',
    en: 'Audited ballot with tracker {tracker}, entry {index} of the record. It is spoiled and does not count.',
  },
  shows: {
    fa: 'برگه دوباره رمز شد و همان درآمد. آنچه درون آن بود:',
    en: 'Encrypted again, it gives the same ballot. What was in it:',
  },
  blank: { fa: 'هیچ‌کس (رأی سفید)', en: 'nobody (blank)' },
  compare: {
    fa: 'اکنون شما بسنجید: کد رهگیری همان است که پیش از آزمودن روی دستگاه اول دیدید، و انتخاب‌ها همان است که کرده بودید؟ اگر نه، با آن دستگاه رأی ندهید و خبر دهید.',
    en: 'Now compare: is the tracker the one you saw on the first device before the audit, and are the choices yours? If not, do not vote with that device, and report it.',
  },
  fails: { fa: 'برگه پذیرفته نشد: {reason}', en: 'The audit fails: {reason}' },
} satisfies { readonly [word: string]: Message };

/** One choice of an audited ballot, by the kind of its contest. */
export const CHOSEN = {
  choice: {
    fa: '  {title} (شمارهٔ {number})، رأی: {value}',
    en: '  {title} (number {number}), votes: {value}',
  },
  /** Where votes are shares: what counts as often as the ballot has shares. */
  marks: {
    fa: '  {title} (شمارهٔ {number})، علامت: {value}',
    en: '  {title} (number {number}), marks: {value}',
  },
  ranking: {
    fa: '  اولویت {value}: {title} (شمارهٔ {number})',
    en: '  rank {value}: {title} (number {number})',
  },
  score: {
    fa: '  امتیاز {value}: {title} (شمارهٔ {number})',
    en: '  score {value}: {title} (number {number})',
  },
} satisfies { readonly [kind: string]: Message };

/** Why an audited ballot is not shown. */
export const AUDIT_TEXTS: { readonly [code in AuditedRefusal['code']]: Message } = {
  'unreadable-record': RECEIPT_TEXTS['unreadable-record'],
  'not-found': {
    fa: 'در این دفتر برگهٔ بازشده‌ای با این کد رهگیری نیست؛ شاید هنوز باز نشده باشد',
    en: 'this record has no opened ballot with this tracker; it may not have been opened yet',
  },
  cast: {
    fa: 'این برگه باز نشده، بلکه به صندوق رفته است؛ محتوایش را کسی نمی‌تواند ببیند',
    en: 'this ballot was not opened but cast: nobody can see what is in it',
  },
  'other-election': {
    fa: 'این برگه برای انتخابات دیگری رمز شده است',
    en: 'the ballot was encrypted for another election',
  },
  'wrong-contests': {
    fa: 'آنچه باز شده با سِمت‌های برگه نمی‌خواند',
    en: 'what was opened does not fit the contests of the ballot',
  },
  'wrong-length': {
    fa: 'آنچه باز شده ناقص است',
    en: 'what was opened is not complete',
  },
  'other-votes': {
    fa: 'آنچه باز شده همان نیست که رمز شده بود: این نشانهٔ دستکاری است',
    en: 'what was opened is not what was encrypted: this is evidence of tampering',
  },
};
