import { MAX_BALLOT_CHARACTERS, type ElectionDefinition, type TrusteesDefinition } from '@sandoq/contract';
import { parseMobile } from '@sandoq/persian';
import { ballotCharacters } from './ballot-size.ts';
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

const fault = (where: string, code: keyof typeof WORDS): Fault => ({ where, code, detail: WORDS[code] });

function* duplicates(where: string, field: string, values: readonly (string | number)[]): Generator<Fault> {
  for (const [at, value] of values.entries()) {
    if (values.indexOf(value) < at) yield fault(`${where}.${at}.${field}`, 'duplicate');
  }
}

function* trusteeFaults({ threshold, members }: TrusteesDefinition): Generator<Fault> {
  if (threshold > members.length) yield fault('trustees.threshold', 'threshold');
  if (members.filter(({ kind }) => kind === 'server').length > 1) yield fault('trustees.members', 'server');
  const mobiles = members.map((member) => {
    const mobile = member.kind === 'person' ? parseMobile(member.mobile) : undefined;
    return mobile?.ok ? mobile.value : undefined;
  });
  for (const [at, { kind }] of members.entries()) {
    const mobile = mobiles[at];
    if (kind === 'server') continue;
    if (mobile === undefined) yield fault(`trustees.members.${at}.mobile`, 'mobile');
    else if (mobiles.indexOf(mobile) < at) yield fault(`trustees.members.${at}.mobile`, 'duplicate');
  }
}

function* faultsOf({ opens, closes, contests, trustees }: ElectionDefinition, now: number): Generator<Fault> {
  if (Date.parse(opens) >= Date.parse(closes)) yield fault('closes', 'times');
  else if (Date.parse(closes) <= now) yield fault('closes', 'over');
  yield* duplicates(
    'contests',
    'id',
    contests.map(({ id }) => id),
  );
  for (const [at, { candidates, min, max, perOption }] of contests.entries()) {
    const where = `contests.${at}`;
    if (min > max) yield fault(`${where}.min`, 'limits');
    if (max > candidates.length * perOption) yield fault(`${where}.max`, 'votes');
    yield* duplicates(
      `${where}.candidates`,
      'id',
      candidates.map(({ id }) => id),
    );
    yield* duplicates(
      `${where}.candidates`,
      'number',
      candidates.map(({ number }) => number),
    );
  }
  if (trustees !== undefined) yield* trusteeFaults(trustees);
  if (ballotCharacters(contests) > MAX_BALLOT_CHARACTERS) yield fault('contests', 'ballot');
}

/** Everything that is wrong with a definition beyond its shape, all at once; empty when nothing is. `now` in milliseconds. */
export const checkDefinition = (definition: ElectionDefinition, now: number): Fault[] => [
  ...faultsOf(definition, now),
];

/** The fault of a photo that cannot be kept. */
export const photoFault = (where: string): Fault => fault(where, 'photo');
