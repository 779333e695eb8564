import type { Fault } from '../../platform/index.ts';
import { CHOICE_RULE_NAMES, RANKING_RULE_NAMES } from './answer-names.ts';

const allOf = (names: Readonly<Record<string, readonly string[]>>) => ({
  fa: Object.values(names)
    .map(([first]) => `«${first}»`)
    .join('، '),
  en: Object.keys(names).join(', '),
});
const [choiceRules, rankingRules] = [allOf(CHOICE_RULE_NAMES), allOf(RANKING_RULE_NAMES)];

const WORDS = {
  kind: {
    fa: 'نوع یکی از این‌هاست: «انتخابی»، «رتبه‌ای»، «امتیازی»، «متنی»، «موافق و مخالف». خانهٔ خالی یعنی انتخابی.',
    en: 'The kind is one of: choice, ranking, score, text, motion. An empty cell means choice.',
  },
  'choice-rule': {
    fa: `قاعدهٔ سِمت انتخابی یکی از این‌هاست: ${choiceRules.fa}. خانهٔ خالی یعنی بیشترین رأی.`,
    en: `The rule of a choice is one of: ${choiceRules.en}. An empty cell means plurality.`,
  },
  'ranking-rule': {
    fa: `قاعدهٔ سِمت رتبه‌ای را بنویسید، یکی از این‌ها: ${rankingRules.fa}.`,
    en: `Give the rule of the ranking, one of: ${rankingRules.en}.`,
  },
  'not-of-kind': {
    fa: 'این خانه در این نوع رأی به کار نمی‌آید؛ آن را خالی بگذارید.',
    en: 'This cell has no use in this kind of vote: leave it empty.',
  },
  'text-candidates': {
    fa: 'در این سِمت رأی‌دهندگان می‌نویسند و نامزدی نیست؛ نامزدهای آن را از برگهٔ نامزدها بردارید.',
    en: 'Voters write for this office, which has no candidates: remove them from the candidates’ sheet.',
  },
  'office-unknown': {
    fa: 'این شناسه در برگهٔ سمت‌ها نیست.',
    en: 'The offices’ sheet has no such id.',
  },
  'max-score': {
    fa: 'بیشترین امتیاز را با عدد بنویسید، از ۱ تا ۱۰۰.',
    en: 'Give the highest score as a number from 1 to 100.',
  },
  letters: {
    fa: 'طول متن را با عدد بنویسید، از ۱ تا ۳۰۰ حرف.',
    en: 'Give the length of the text as a number of letters from 1 to 300.',
  },
  threshold: {
    fa: 'حد نصاب را مانند «بیش از ۱/۲» یا «دست‌کم ۲/۳» بنویسید.',
    en: 'Write the threshold like “more than 1/2” or “at least 2/3”.',
  },
  base: {
    fa: 'مبنای نصاب «موافق و مخالف» است یا «همهٔ رأی‌ها».',
    en: 'The threshold is of “yes and no” or of “all votes”.',
  },
  'trustees-number': {
    fa: 'امین‌ها دست‌کم دو و حداکثر پانزده تا هستند و سامانه هم می‌تواند یکی از آن‌ها باشد. اگر امینی جز سامانه ندارید، این برگه را خالی بگذارید.',
    en: 'There are two to fifteen trustees, one of whom may be the server. Leave this sheet empty when there is none but the server.',
  },
  'trustees-needed': {
    fa: 'در ستون «تعداد لازم»، تنها در یک سطر، بنویسید هر چند امین با هم می‌توانند رأی‌ها را بگشایند؛ دست‌کم ۲.',
    en: 'In the column “needed”, in one line only, write how many trustees together can open the votes; at least 2.',
  },
} as const;

/** What can be wrong with a workbook besides what is wrong with the definition that it holds. */
export type WorkbookFaultCode = keyof typeof WORDS;

/** A fault of a workbook; `where` is its place in the definition. */
export const workbookFault = (where: string, code: WorkbookFaultCode): Fault => ({
  where: `workbook.${where}`,
  code,
  detail: WORDS[code],
});
