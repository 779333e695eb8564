import type { Fault } from '../platform/index.ts';

const WORDS = {
  times: { fa: 'پایان باید پس از آغاز باشد.', en: 'The end must come after the beginning.' },
  over: { fa: 'زمان پایان گذشته است.', en: 'The closing time has passed.' },
  duplicate: { fa: 'تکراری است.', en: 'This stands twice.' },
  limits: {
    fa: 'حداقل نباید از حداکثر بیشتر باشد.',
    en: 'The minimum must not be more than the maximum.',
  },
  votes: {
    fa: 'حداکثر از مجموع رأی‌های ممکن نامزدها بیشتر است.',
    en: 'The maximum is more than all candidates together can get.',
  },
  alternates: {
    fa: 'این قاعده علی‌البدل ندارد؛ تعداد علی‌البدل را صفر بگذارید.',
    en: 'This rule names no alternates: set the alternates to 0.',
  },
  'one-seat': {
    fa: 'با این قاعده تنها یک نفر انتخاب می‌شود؛ تعداد اصلی را ۱ بگذارید یا یکی از قاعده‌های رأی تک‌انتقالی را برگزینید.',
    en: 'This rule elects one only: set the seats to 1, or choose a rule of the single transferable vote.',
  },
  ranks: {
    fa: 'شمار اولویت‌ها نباید از شمار نامزدها بیشتر باشد.',
    en: 'No more ranks can be given than there are candidates.',
  },
  approval: {
    fa: 'در رأی تأییدی هر رأی‌دهنده می‌تواند همهٔ نامزدها را تأیید کند: حداکثر را برابر شمار نامزدها و رأی هر نامزد را ۱ بگذارید.',
    en: 'In approval voting everybody may approve all: set the maximum to the number of candidates, with one vote each.',
  },
  cumulative: {
    fa: 'در رأی تجمعی حداکثر مجموع رأی‌ها و حداکثر رأی به هر نامزد، هر دو، باید برابر تعداد اصلی باشد.',
    en: 'In cumulative voting the maximum and the votes for one candidate must both be the number of seats.',
  },
  motion: {
    fa: 'این قاعده سه گزینه می‌خواهد، به این ترتیب: موافق، مخالف، ممتنع؛ با حداکثر ۱، تعداد اصلی ۱ و بدون علی‌البدل.',
    en: 'This rule needs three options, in this order: for, against, abstain; with a maximum of 1, one seat and no alternates.',
  },
  'motion-threshold': {
    fa: 'حد نصاب تنها برای قاعدهٔ موافق، مخالف، ممتنع است و نباید از همهٔ رأی‌ها بیشتر باشد.',
    en: 'A threshold goes only with the rule yes, no, abstain, and cannot be more than all votes.',
  },
  shuffled: {
    fa: 'رأی رتبه‌ای، امتیازی و متنی را دست‌کم دو امین باید بُر بزنند تا معلوم نشود کدام رأی از کیست. در بخش امین‌ها دست‌کم دو امین نام ببرید، یا این سِمت را انتخابی کنید.',
    en: 'Rankings, scores and texts must be shuffled by at least two trustees, so that nobody can tell whose they are. Name at least two trustees, or make this office a choice.',
  },
  threshold: {
    fa: 'شمار امین‌های لازم نباید از شمار همهٔ امین‌ها بیشتر باشد.',
    en: 'No more trustees can be needed than there are.',
  },
  server: {
    fa: 'سامانه تنها یکی از امین‌ها می‌تواند باشد.',
    en: 'The server can be one of the trustees only once.',
  },
  mobile: { fa: 'این شمارهٔ تلفن همراه نیست.', en: 'This is no mobile number.' },
  photo: {
    fa: 'تصویر باید JPEG، PNG یا WebP و حداکثر ۱۰۰ کیلوبایت باشد.',
    en: 'A picture must be JPEG, PNG or WebP of at most 100 KB.',
  },
  ballot: {
    fa: 'برگهٔ رأی بزرگ‌تر از اندازهٔ پذیرفتنی می‌شود. شمار نامزدها، سمت‌ها یا رأی‌های ممکن هر نامزد را کم کنید.',
    en: 'The ballots would be larger than can be taken. Have fewer candidates, offices or votes for one candidate.',
  },
} as const;

/** What can be wrong with a definition. */
export type FaultCode = keyof typeof WORDS;

/** A fault of a definition with its words; `where` is its place in the definition. */
export const fault = (where: string, code: FaultCode): Fault => ({ where, code, detail: WORDS[code] });

/** A fault for every value that stands in the list before. */
export function* duplicates(
  where: string,
  field: string,
  values: readonly (string | number)[],
): Generator<Fault> {
  for (const [at, value] of values.entries()) {
    if (values.indexOf(value) < at) yield fault(`${where}.${at}.${field}`, 'duplicate');
  }
}
