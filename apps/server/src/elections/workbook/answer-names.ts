import type { ChoiceRule, MotionThreshold, RankingRule } from '@sandoq/contract';
import { keyOf } from './read-sheets.ts';

type Names<K extends string> = Readonly<Record<K, readonly string[]>>;

/** What voters do for an office; `motion` is the choice between for, against and abstain. */
export type OfficeKind = 'choice' | 'ranking' | 'score' | 'text' | 'motion';

/** How people may call the kind of an office; the first name stands in the template. */
export const KIND_NAMES: Names<OfficeKind> = {
  choice: ['انتخابی', 'انتخاب', 'choice'],
  ranking: ['رتبه‌ای', 'رتبه‌بندی', 'ranking'],
  score: ['امتیازی', 'امتیاز', 'score'],
  text: ['متنی', 'نوشتنی', 'متن', 'text'],
  motion: ['موافق و مخالف', 'موافق، مخالف، ممتنع', 'motion', 'yes/no', 'yes, no, abstain'],
};

/** How people may call the rule of a choice; the first name stands in the template. */
export const CHOICE_RULE_NAMES: Names<ChoiceRule> = {
  plurality: ['بیشترین رأی', 'اکثریت نسبی', 'plurality'],
  approval: ['رأی تأییدی', 'تأییدی', 'approval'],
  cumulative: ['رأی تجمعی', 'تجمعی', 'cumulative'],
  'yes-no-abstain': ['موافق، مخالف، ممتنع', 'yes, no, abstain'],
};

/** How people may call the rule of a ranking; the first name stands in the template. */
export const RANKING_RULE_NAMES: Names<RankingRule> = {
  borda: ['شمارش بوردا', 'بوردا', 'borda'],
  'condorcet-schulze': [
    'کندورسه، روش شولتسه',
    'کندورسه',
    'شولتسه',
    'condorcet',
    'schulze',
    'condorcet-schulze',
  ],
  'instant-runoff': ['دور دوم آنی', 'instant runoff', 'irv'],
  'stv-scottish': ['رأی تک‌انتقالی (اسکاتلندی)', 'تک‌انتقالی اسکاتلندی', 'stv scottish'],
  'stv-meek': ['رأی تک‌انتقالی (میک)', 'تک‌انتقالی میک', 'stv meek'],
};

/** How people may call the votes that a motion's threshold is a part of. */
export const BASE_NAMES: Names<MotionThreshold['base']> = {
  'yes-and-no': ['موافق و مخالف', 'yes and no', 'for and against'],
  given: ['همهٔ رأی‌ها', 'همه رأی‌های داده‌شده', 'given', 'all votes'],
};

/** What a cell names; undefined when it is none of the names. */
export const namedIn = <K extends string>(names: Names<K>, cell: string): K | undefined =>
  (Object.keys(names) as K[]).find((each) => names[each].some((name) => keyOf(name) === keyOf(cell)));
