import type { ChoiceDefinition, ElectionDefinition, Text } from '@sandoq/contract';
import { instantOf } from '../elections/index.ts';
import { drawAvatar } from './draw-avatar.ts';
import { fictionalName, fictionalVoter } from './fictional-people.ts';

/** The fictional organisation. */
export const DEMO_OPERATOR = {
  id: '5a1d0900-0000-4000-8000-000000000001',
  name: { fa: 'کانون نمونهٔ کارشناسان (نمایشی)', en: 'Example Guild of Experts (demonstration)' },
} as const;

/** How the demonstration's organiser signs in. */
export const DEMO_ORGANIZER = {
  username: 'demo',
  password: 'demo-sandoq',
  name: 'دفتر کانون نمونه',
} as const;

const OPEN_DAYS = 3;
const DAY = 86_400_000;
const MINUTE = 60_000;

type Contest = ChoiceDefinition;

/** What makes one office: its places, and how many candidates stand for it, beginning with person `from`. */
interface Office {
  readonly id: string;
  readonly title: Text;
  readonly seats: number;
  readonly alternates: number;
  readonly max: number;
  readonly candidates: number;
  readonly from: number;
}

const ABOUT = [
  { fa: 'کارشناس رسمی، رشتهٔ راه و ساختمان', en: 'Official expert, civil engineering' },
  { fa: 'کارشناس رسمی، رشتهٔ حسابداری', en: 'Official expert, accounting' },
  { fa: 'کارشناس رسمی، رشتهٔ برق و ماشین‌آلات', en: 'Official expert, machinery' },
  { fa: 'کارشناس رسمی، رشتهٔ کشاورزی', en: 'Official expert, agriculture' },
] as const;

const office = ({ id, title, seats, alternates, max, candidates, from }: Office): Contest => ({
  id,
  title,
  seats,
  alternates,
  min: 0,
  max,
  perOption: 1,
  blank: true,
  candidates: Array.from({ length: candidates }, (_, at) => ({
    id: `${id}-${at + 1}`,
    number: from + at + 11,
    title: { fa: fictionalName(from + at), en: `Fictional candidate ${from + at + 11}` },
    about: ABOUT[(from + at) % ABOUT.length]!,
    photo: drawAvatar(from + at),
  })),
});

const board = { id: 'board', title: { fa: 'هیئت مدیره', en: 'Board of directors' } } as const;
const inspector = { id: 'inspector', title: { fa: 'بازرس', en: 'Inspector' } } as const;
const prosecutor = { id: 'prosecutor', title: { fa: 'دادستان', en: 'Prosecutor' } } as const;

const common = {
  supportPhone: '021-00000000',
  settings: {
    confirmation: 'inbound',
    randomOrder: true,
    revoting: false,
    custody: 'platform',
    sessionMinutes: 20,
    codeDigits: 6,
  },
} as const;

/** The first of the fictional people who hold shares too. */
const SHAREHOLDERS = 8;

const voters = (count: number, from = 0) => Array.from({ length: count }, (_, n) => fictionalVoter(from + n));

/** The election that is open: three offices, forty voters, three days. `now` in milliseconds. */
export const openElection = (now: number): ElectionDefinition => ({
  ...common,
  title: {
    fa: 'انتخابات کانون نمونه: هیئت مدیره، بازرس و دادستان (نمایشی)',
    en: 'Example Guild: board, inspector, prosecutor (demonstration)',
  },
  opens: instantOf(now - MINUTE),
  closes: instantOf(now + OPEN_DAYS * DAY),
  contests: [
    office({ ...board, seats: 7, alternates: 3, max: 7, candidates: 14, from: 0 }),
    office({ ...inspector, seats: 1, alternates: 2, max: 3, candidates: 6, from: 14 }),
    office({ ...prosecutor, seats: 1, alternates: 1, max: 1, candidates: 4, from: 20 }),
  ],
  roll: voters(40),
});

/** Who holds how many shares of the fictional company; one hundred thousand together. */
const SHARES = [51_000, 24_500, 12_037, 8_000, 2_500, 1_900, 37, 26];

const shareholders = SHARES.map((shares, n) => ({
  ...fictionalVoter(SHAREHOLDERS + n),
  weight: String(shares),
}));

/** The shareholder to try the company's election as: one of few shares, which still make several ballots. */
export const exampleShareholder = shareholders.at(-2)!;

/** The company whose shareholders vote with their shares: three days, three seats, every share as many votes as seats. */
export const companyElection = (now: number): ElectionDefinition => ({
  ...common,
  title: {
    fa: 'مجمع سالانهٔ شرکت سهامی نمونه: هیئت مدیره (نمایشی)',
    en: 'Example Company: board elected by shareholders (demonstration)',
  },
  opens: instantOf(now - MINUTE),
  closes: instantOf(now + OPEN_DAYS * DAY),
  contests: [
    {
      ...office({ ...board, seats: 3, alternates: 1, max: 3, candidates: 5, from: 24 }),
      rule: 'cumulative',
      perOption: 3,
    },
  ],
  roll: shareholders,
});

/** The election that is over in a minute, with its votes, its record and its result. */
export const pastElection = (now: number): ElectionDefinition => ({
  ...common,
  title: {
    fa: 'انتخابات دورهٔ پیشین کانون نمونه (نمایشی)',
    en: 'Example Guild: the term before (demonstration)',
  },
  opens: instantOf(now - 10 * MINUTE),
  closes: instantOf(now + MINUTE),
  contests: [
    office({ ...board, seats: 3, alternates: 2, max: 3, candidates: 7, from: 0 }),
    office({ ...inspector, seats: 1, alternates: 1, max: 1, candidates: 3, from: 7 }),
  ],
  roll: voters(16, 24),
});

/** The election that is being prepared. */
export const draftElection = (now: number): ElectionDefinition => ({
  ...common,
  title: {
    fa: 'همه‌پرسی تغییر اساسنامه (نمایشی، پیش‌نویس)',
    en: 'Referendum on the statute (demonstration, draft)',
  },
  opens: instantOf(now + 7 * DAY),
  closes: instantOf(now + 8 * DAY),
  contests: [
    {
      id: 'statute',
      title: { fa: 'با تغییر اساسنامه موافقید؟', en: 'Do you agree with the change of the statute?' },
      seats: 1,
      alternates: 0,
      min: 0,
      max: 1,
      perOption: 1,
      blank: true,
      candidates: [
        { id: 'yes', number: 1, title: { fa: 'بله', en: 'Yes' }, about: null, photo: null },
        { id: 'no', number: 2, title: { fa: 'خیر', en: 'No' }, about: null, photo: null },
      ],
    },
  ],
  roll: voters(40),
});
