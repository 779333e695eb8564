import type { RankingContest, ScoreContest } from '@sandoq/protocol';
import type { StepCode } from '@sandoq/rules';
import type { Message } from './text.ts';

/** How the votes of a contest are counted, in a sentence, by its rule. */
export const RULES: { readonly [rule in (RankingContest | ScoreContest)['rule']]: Message } = {
  score: {
    fa: 'رأی امتیازی: امتیازهای هر گزینه جمع می‌شود و بیشترین جمع برنده است',
    en: 'Score voting: the scores of each option are added up, and the highest sum wins',
  },
  borda: {
    fa: 'شمارش بوردا: هر اولویت امتیازی دارد (نخستین بیشترین) و بیشترین جمع امتیاز برنده است',
    en: 'Borda count: each preference is worth points, the first the most, and the highest sum wins',
  },
  'condorcet-schulze': {
    fa: 'کندورسه به روش شولتسه: گزینه‌ها دو به دو سنجیده می‌شوند؛ کسی جلوتر است که راه بردهایش بر دیگری استوارتر باشد',
    en: 'Condorcet by the Schulze method: options are compared two by two; ahead is whose path of wins over the other is stronger',
  },
  'instant-runoff': {
    fa: 'دور دوم آنی: تا کسی بیش از نیم رأی‌ها را ندارد، آن که کمترین رأی را دارد کنار می‌رود و برگه‌هایش به اولویت بعدی می‌رسد',
    en: 'Instant run-off: while nobody has more than half of the votes, the one with the fewest leaves and the ballots go to their next preference',
  },
  'stv-scottish': {
    fa: 'رأی تک‌انتقالی (قواعد اسکاتلند): هر که به حد نصاب برسد انتخاب می‌شود؛ مازاد او و رأی کنارگذاشته‌شدگان به اولویت بعدی می‌رسد',
    en: 'Single transferable vote (Scottish rules): who reaches the quota is elected; their surplus, and the votes of those who leave, go to next preferences',
  },
  'stv-meek': {
    fa: 'رأی تک‌انتقالی (میک): هر برگزیده از هر رأی تنها سهمی را نگه می‌دارد که نیاز دارد و بقیه به اولویت بعدی می‌رسد',
    en: 'Single transferable vote (Meek): who is elected keeps of each vote only the part that is needed; the rest goes to next preferences',
  },
};

/** Steps of which the list of options speaks already, and those of motions, which have no ranks. */
type Untold =
  | 'main-members'
  | 'alternate-members'
  | 'motion-votes'
  | 'motion-threshold'
  | 'motion-passed'
  | 'motion-rejected';

/** What happened in the count. `names` are the options a step is about, `first` and `second` the first two of them. */
export const STEPS: { readonly [code in Exclude<StepCode, Untold>]: Message } = {
  totals: {
    fa: 'آنچه هر گزینه در همهٔ رأی‌ها گرفته بود جمع شد',
    en: 'what each option got in all votes was added up',
  },
  'without-votes': {
    fa: 'بدون رأی و از این رو بی‌جایگاه: {names}',
    en: 'without a vote, and so without a place: {names}',
  },
  tie: {
    fa: 'برابر با {votes}: {names}. میان آنان با قرعه {mainPlaces} جای اصلی و {alternatePlaces} جای علی‌البدل داده می‌شود',
    en: 'equal with {votes}: {names}. A lot gives {mainPlaces} main and {alternatePlaces} alternate places among them',
  },
  'vacant-places': {
    fa: 'گزینه‌های دارای رأی کمتر از جاها بود؛ خالی ماند: {main} جای اصلی و {alternates} جای علی‌البدل',
    en: 'fewer options have votes than there are places; left empty: {main} main and {alternates} alternate',
  },
  'ballots-set-aside': {
    fa: '{ballots} رأی با این قاعده خوانده نشد و کنار گذاشته شد',
    en: '{ballots} votes could not be read under this rule and were set aside',
  },
  'first-preferences': {
    fa: '{ballots} رأی به نخستین اولویتشان شمرده شد',
    en: '{ballots} votes were counted for their first preference',
  },
  quota: { fa: 'حد نصاب انتخاب شدن {quota} رأی است', en: 'the quota to be elected is {quota} votes' },
  'option-elected': { fa: '{names} با {votes} رأی انتخاب شد', en: '{names} is elected with {votes} votes' },
  'surplus-transferred': {
    fa: '{surplus} رأیِ بیش از حد نصابِ {names} به اولویت‌های بعدی همان برگه‌ها رسید؛ {lost} رأی اولویت بعدی نداشت',
    en: '{surplus} votes that {names} has beyond the quota went on to the next preferences of the same ballots; {lost} had none',
  },
  'option-excluded': {
    fa: '{names} کمترین رأی را داشت و کنار رفت و برگه‌هایش به اولویت بعدی رسید؛ {lost} رأی اولویت بعدی نداشت',
    en: '{names} had the fewest votes and left; the ballots went on to the next preference, and {lost} had none',
  },
  'last-places-filled': {
    fa: 'شمار گزینه‌های مانده از جاهای مانده بیشتر نبود؛ انتخاب شد: {names}',
    en: 'no more options were left than places; elected: {names}',
  },
  'tie-by-earlier-stage': {
    fa: '{names} برابر بودند؛ رأی آنان در مرحلهٔ {stage} تکلیف را روشن کرد',
    en: '{names} were equal; their votes at stage {stage} told them apart',
  },
  'lot-transfers': {
    fa: '{names} در همهٔ مرحله‌ها برابر بودند؛ با قرعه نخست مازاد {first} رسید',
    en: '{names} were equal at every stage; by lot the surplus of {first} went on first',
  },
  'lot-excludes': {
    fa: '{names} در همهٔ مرحله‌ها برابر بودند؛ با قرعه {first} کنار رفت',
    en: '{names} were equal at every stage; by lot {first} left',
  },
  'keep-factors-settled': {
    fa: 'دور {round}: سهمی که برگزیدگان نگه می‌دارند پس از {iterations} بار حساب پایدار شد؛ حد نصاب {quota} رأی شد',
    en: 'round {round}: what the elected keep settled after {iterations} iterations; the quota became {quota} votes',
  },
  pair: {
    fa: '{votes} رأی {first} را بر {second} ترجیح می‌دهد و {against} رأی به‌عکس',
    en: '{votes} votes prefer {first} to {second}, and {against} the other way round',
  },
  'strongest-path': {
    fa: 'استواری راه بردها از {first} به {second} {strength} است و راه برگشت {back}',
    en: 'the path of wins from {first} to {second} is {strength} strong, and the way back {back}',
  },
  level: { fa: 'رتبهٔ {level}: {names}', en: 'level {level}: {names}' },
};

/** The other sentences about a count. */
export const COUNT_WORDS = {
  rule: { fa: 'شیوهٔ شمارش — {rule}.', en: 'How it is counted — {rule}.' },
  step: { fa: '{number}. {text}.', en: '{number}. {text}.' },
  stepWithTallies: { fa: '{number}. {text} — {tallies}.', en: '{number}. {text} — {tallies}.' },
  tally: { fa: '{title} {votes}', en: '{title} {votes}' },
  lotInRounds: {
    fa: 'در دورهای شمارش برابری پیش آمد که هیچ دور پیشینی آن را نمی‌گشود؛ قرعه میان همهٔ گزینه‌ها تکلیف را روشن می‌کند.',
    en: 'In the rounds some were equal, and no earlier round told them apart: a lot among all options decides.',
  },
} satisfies { readonly [word: string]: Message };
