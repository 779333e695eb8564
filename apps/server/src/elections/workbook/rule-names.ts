import type { ChoiceRule } from '@sandoq/contract';

/** How people may call the rule of a choice; the first name stands in the template. */
export const RULE_NAMES: Readonly<Record<ChoiceRule, readonly string[]>> = {
  plurality: ['بیشترین رأی', 'اکثریت نسبی', 'plurality'],
  approval: ['رأی تأییدی', 'تأییدی', 'approval'],
  cumulative: ['رأی تجمعی', 'تجمعی', 'cumulative'],
  'yes-no-abstain': ['موافق، مخالف، ممتنع', 'yes, no, abstain'],
};
