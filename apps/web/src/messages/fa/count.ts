import type { StepCode } from '@sandoq/rules';
import type { Given } from '../given.ts';

type StepWords<K extends string> = (given: Given<K>) => string;

/** Main and alternate places; what is undefined there is none of. */
const places = (main: string | undefined, alternates: string | undefined): string =>
  [main && `${main} جای اصلی`, alternates && `${alternates} جای علی‌البدل`].filter(Boolean).join(' و ');

/** Words of how a contest was counted. Numbers and names arrive ready to read. */
export const count = {
  how: ({ rule }: Given<'rule'>) => `شیوهٔ شمارش: ${rule}`,
  rules: {
    plurality: { name: 'بیشترین رأی', about: 'کسانی که بیشترین رأی را دارند انتخاب می‌شوند.' },
    approval: {
      name: 'رأی تأییدی',
      about: 'هر رأی‌دهنده هر چند نامزد را که بپسندد تأیید می‌کند؛ بیشترین تأیید برنده است.',
    },
    cumulative: {
      name: 'رأی تجمعی',
      about: 'هر رأی‌دهنده رأی‌هایش را به یک نفر می‌دهد یا میان چند نفر پخش می‌کند.',
    },
    'yes-no-abstain': {
      name: 'موافق، مخالف، ممتنع',
      about: 'موضوع هنگامی تصویب می‌شود که موافقان به حد نصاب برسند.',
    },
    score: { name: 'رأی امتیازی', about: 'امتیازهای هر نامزد جمع می‌شود؛ بیشترین جمع برنده است.' },
    borda: {
      name: 'شمارش بوردا',
      about: 'هر اولویت امتیازی دارد (نخستین بیشترین)؛ بیشترین جمع امتیاز برنده است.',
    },
    'condorcet-schulze': {
      name: 'کندورسه، روش شولتسه',
      about: 'نامزدها دو به دو با هم سنجیده می‌شوند؛ کسی جلوتر است که راه بردهایش بر دیگری استوارتر باشد.',
    },
    'instant-runoff': {
      name: 'دور دوم آنی',
      about: 'تا کسی بیش از نیم رأی‌ها را ندارد، نامزد کم‌رأی‌تر کنار می‌رود و برگه‌هایش به اولویت بعدی می‌رسد.',
    },
    'stv-scottish': {
      name: 'رأی تک‌انتقالی (اسکاتلندی)',
      about: 'هر که به حد نصاب برسد انتخاب می‌شود؛ مازاد رأیش و رأی کنارگذاشته‌شدگان به اولویت بعدی می‌رسد.',
    },
    'stv-meek': {
      name: 'رأی تک‌انتقالی (میک)',
      about: 'هر برگزیده از هر رأی تنها سهمی را نگه می‌دارد که نیاز دارد؛ این سهم در هر دور از نو حساب می‌شود.',
    },
  },
  stepByStep: 'شمارش گام به گام',
  votesRead: ({ votes, blank, invalid }: Given<'votes' | 'blank' | 'invalid'>) =>
    `${votes} رأی دارای پاسخ، ${blank} رأی سفید و ${invalid} رأی ناخوانا.`,
  points: ({ points }: Given<'points'>) => `${points} امتیاز`,
  pointsHead: 'امتیاز',
  average: ({ average }: Given<'average'>) => `میانگین ${average}`,
  averageHead: 'میانگین',
  passed: 'تصویب شد',
  rejected: 'تصویب نشد',
  roundsCaption: 'رأی هر نامزد در هر مرحله',
  roundsNote: 'خط تیره یعنی نامزد کنار رفته است. ✓ یعنی نامزد تا آن مرحله انتخاب شده است.',
  candidate: 'نامزد',
  firstPreferences: 'اولویت نخست',
  surplusOf: ({ names }: Given<'names'>) => `پس از انتقال مازاد ${names}`,
  exclusionOf: ({ names }: Given<'names'>) => `پس از کنار رفتن ${names}`,
  round: ({ round }: Given<'round'>) => `دور ${round}`,
  electedMark: 'انتخاب شد',
  pairsCaption: 'چند رأی نامزد هر سطر را بر نامزد هر ستون ترجیح داده‌اند',
  pairsNote: 'سر ستون‌ها شمارهٔ نامزدهاست. ✓ یعنی نامزد سطر بر نامزد ستون پیروز است.',
  pathsCaption: 'استواری راه بردها از نامزد هر سطر به نامزد هر ستون',
  pathsNote:
    'استواری یک راه، کم‌رأی‌ترین برد آن راه است. ✓ یعنی راه رفت از راه برگشت استوارتر است، پس نامزد سطر جلوتر است.',
  number: ({ number }: Given<'number'>) => `ش ${number}`,
  tieRounds: ({ order }: Given<'order'>) =>
    `در دورهای شمارش برابری پیش آمد که هیچ دور پیشینی آن را نمی‌گشود. قرعه میان همهٔ نامزدها کشیده شد و هر جا برابری بود، این ترتیب تکلیف را روشن کرد: ${order}.`,
  tieRoundsNotDrawn:
    'در دورهای شمارش برابری پیش آمد که هیچ دور پیشینی آن را نمی‌گشود. تکلیف آن با قرعه روشن می‌شود.',
  tieLevel: ({ names }: Given<'names'>) => `${names} هم‌رتبه شدند.`,
  texts: 'آنچه رأی‌دهندگان نوشته‌اند',
  textsNote: 'متن‌ها همان‌گونه که نوشته شده‌اند و به ترتیبی درهم‌ریخته آمده‌اند؛ نوشتهٔ هر کس به نام او نیست.',
  noTexts: 'کسی چیزی ننوشته است.',
  weight: ({ weight }: Given<'weight'>) => `وزن رأی: ${weight}`,
  moreTexts: ({ left }: Given<'left'>) => `نمایش بقیه (${left})`,
  majorityMore: 'بیش از',
  majorityLeast: 'دست‌کم',
  baseYesNo: 'رأی موافق و مخالف',
  baseGiven: 'رأی داده‌شده',
  steps: {
    totals: () => 'برای هر نامزد، آنچه در همهٔ رأی‌ها گرفته بود با هم جمع شد.',
    'without-votes': ({ names }) => `بدون رأی، و از این رو بی‌جایگاه: ${names}.`,
    'main-members': ({ names }) => `عضو اصلی: ${names}.`,
    'alternate-members': ({ names }) => `علی‌البدل، به ترتیب: ${names}.`,
    tie: ({ names, votes, mainPlaces, alternatePlaces }) =>
      `برابر با ${votes}: ${names}. میان آنان ${places(mainPlaces, alternatePlaces)} با قرعه داده می‌شود.`,
    'vacant-places': ({ main, alternates }) =>
      `نامزدهای دارای رأی کمتر از جاها بودند: ${places(main, alternates)} خالی ماند.`,
    'ballots-set-aside': ({ ballots }) => `${ballots} برگه با این قاعده خوانده نشد و کنار گذاشته شد.`,
    'motion-votes': ({ yes, no, abstain }) =>
      `${yes} رأی موافق، ${no} رأی مخالف و ${abstain} رأی ممتنع شمرده شد.`,
    'motion-threshold': ({ majority, numerator, denominator, base, baseWords }) =>
      `برای تصویب، موافقان باید ${majority} ${numerator} از ${denominator} باشند؛ پایهٔ حساب ${base} ${baseWords} است.`,
    'motion-passed': ({ yes, base }) => `${yes} موافق از ${base}: تصویب شد.`,
    'motion-rejected': ({ yes, base }) => `${yes} موافق از ${base}: تصویب نشد.`,
    'first-preferences': ({ ballots }) => `${ballots} برگه به نخستین اولویتشان شمرده شد.`,
    quota: ({ quota }) => `حد نصاب انتخاب شدن ${quota} رأی است.`,
    'option-elected': ({ names, votes }) => `${names} با ${votes} رأی انتخاب شد.`,
    'surplus-transferred': ({ names, surplus, lost }) =>
      `${surplus} رأیِ بیش از حد نصابِ ${names} به اولویت‌های بعدی همان برگه‌ها رسید${lost === undefined ? '' : `؛ ${lost} رأی اولویت بعدی نداشت`}.`,
    'option-excluded': ({ names, lost }) =>
      `${names} کمترین رأی را داشت و کنار رفت؛ برگه‌هایش به اولویت بعدی رسید${lost === undefined ? '' : ` و ${lost} رأی اولویت بعدی نداشت`}.`,
    'last-places-filled': ({ names }) =>
      `شمار نامزدهای مانده از جاهای مانده بیشتر نبود؛ انتخاب شد: ${names}.`,
    'tie-by-earlier-stage': ({ names, stage }) =>
      `${names} برابر بودند؛ رأی آنان در مرحلهٔ ${stage} تکلیف را روشن کرد.`,
    'lot-transfers': ({ names, first }) =>
      `${names} در همهٔ مرحله‌ها برابر بودند؛ با قرعه، نخست مازاد ${first} به اولویت‌های بعدی می‌رسد.`,
    'lot-excludes': ({ names, first }) =>
      `${names} در همهٔ مرحله‌ها برابر بودند؛ با قرعه، ${first} از شمارش کنار می‌رود.`,
    'keep-factors-settled': ({ round, iterations, quota }) =>
      `دور ${round}: سهم برگزیدگان پس از ${iterations} بار حساب پایدار شد؛ حد نصاب ${quota} رأی شد.`,
    level: ({ names, level }) => `رتبهٔ ${level}: ${names}.`,
  } satisfies Record<Exclude<StepCode, 'pair' | 'strongest-path'>, StepWords<string>>,
};

/** What every language must say here. */
export type CountMessages = typeof count;
