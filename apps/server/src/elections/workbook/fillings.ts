import { BASE_NAMES, CHOICE_RULE_NAMES, KIND_NAMES, RANKING_RULE_NAMES } from './answer-names.ts';
import type { SheetName } from './sheets.ts';

type Line = Readonly<Record<string, string | number>>;

/** What stands in a workbook to begin with: the lines of each sheet by their columns. Plainly fictional. */
export type Filling = Readonly<Record<SheetName, readonly Line[]>>;

const ELECTION: Line = {
  titleFa: 'انتخابات هیئت مدیره',
  titleEn: 'Board election',
  opens: '1405/10/20 08:00',
  closes: '1405/10/20 18:00',
  supportPhone: '021-00000000',
  confirmation: 'پیامک رأی‌دهنده',
  randomOrder: 'بله',
  revoting: 'خیر',
  registrar: 'خیر',
  sessionMinutes: 20,
};

/** The template: one office, one candidate, one voter, and no trustee but the server. */
export const TEMPLATE: Filling = {
  election: [ELECTION],
  offices: [
    {
      id: 'board',
      titleFa: 'هیئت مدیره',
      titleEn: 'Board of directors',
      kind: KIND_NAMES.choice[0]!,
      seats: 7,
      alternates: 2,
      min: 0,
      max: 7,
      rule: CHOICE_RULE_NAMES.plurality[0]!,
      perOption: 1,
    },
  ],
  candidates: [{ office: 'board', number: 1, nameFa: 'نامزد نمونه', nameEn: 'Sample Candidate' }],
  roll: [
    {
      licence: '0000000001',
      nationalId: '0000000000',
      name: 'رأی‌دهندهٔ نمونه',
      mobile: '09120000000',
      weight: '1',
    },
  ],
  trustees: [],
};

const candidates = (office: string, fa: string, en: string): Line[] =>
  ['یک', 'دو', 'سه'].map((word, i) => ({
    office,
    number: i + 1,
    nameFa: `${fa} ${word}`,
    nameEn: `${en} ${['one', 'two', 'three'][i]!}`,
  }));

/** The election of `sampleElection` in the contract: several trustees, and an office of every kind. */
export const SAMPLE: Filling = {
  election: [
    { ...ELECTION, titleFa: 'انتخابات نمونه با چند امین', titleEn: 'Sample election with trustees' },
  ],
  offices: [
    {
      id: 'board',
      titleFa: 'هیئت مدیره',
      titleEn: 'Board',
      kind: KIND_NAMES.choice[0]!,
      seats: 2,
      alternates: 1,
      min: 0,
      max: 2,
    },
    {
      id: 'chair',
      titleFa: 'رئیس',
      titleEn: 'Chair',
      kind: KIND_NAMES.ranking[0]!,
      seats: 1,
      rule: RANKING_RULE_NAMES['instant-runoff'][0]!,
      ranks: 3,
    },
    {
      id: 'projects',
      titleFa: 'طرح‌های امسال',
      titleEn: 'Projects of this year',
      kind: KIND_NAMES.score[0]!,
      seats: 2,
      maxScore: 10,
    },
    {
      id: 'dues',
      titleFa: 'افزایش حق عضویت',
      titleEn: 'Raising the dues',
      kind: KIND_NAMES.motion[0]!,
      threshold: 'دست‌کم ۲/۳',
      base: BASE_NAMES['yes-and-no'][0]!,
    },
    {
      id: 'wishes',
      titleFa: 'پیشنهاد شما برای سال آینده',
      titleEn: 'Your proposal for next year',
      kind: KIND_NAMES.text[0]!,
      letters: 150,
    },
  ],
  candidates: [
    ...candidates('board', 'نامزد نمونهٔ', 'Sample candidate'),
    ...candidates('chair', 'نامزد نمونهٔ', 'Sample candidate'),
    ...candidates('projects', 'طرح نمونهٔ', 'Sample project'),
  ],
  roll: [],
  trustees: [
    { nameFa: 'سامانه', needed: 2 },
    { nameFa: 'امین نمونهٔ یک', nameEn: 'Sample trustee one', mobile: '09120000001' },
    { nameFa: 'امین نمونهٔ دو', nameEn: 'Sample trustee two', mobile: '09120000002' },
  ],
};
