import type { ContestView, ElectionDefinition } from '@sandoq/contract/client';
import { below } from './seeded-random.ts';

/** One voter of a simulated roll. */
export type SimulatedVoter = ElectionDefinition['roll'][number];

/** A fictional national ID with a valid check digit, different for every `n` below 10^6. */
export function fictionalNationalId(n: number): string {
  const nine = `999${String(n).padStart(6, '0')}`;
  const r = [...nine].reduce((sum, d, i) => sum + Number(d) * (10 - i), 0) % 11;
  return nine + String(r < 2 ? r : 11 - r);
}

/** Votes (shares) of simulated voters, over and over: many with one, a few with many. */
const SHARES = ['1', '37', '1', '2500', '1', '4', '199', '1', '60000', '1'];

/** The roll of a simulated election: voters 0 … count−1, with numbers that belong to nobody; `weighted` gives some of them several votes. */
export function simulatedRoll(count: number, weighted = false): SimulatedVoter[] {
  return Array.from({ length: count }, (_, n) => ({
    licence: String(5_000_000_000 + n),
    nationalId: fictionalNationalId(n),
    name: `رأی‌دهندهٔ نمایشی ${n + 1}`,
    mobile: `+98900${String(n).padStart(7, '0')}`,
    ...(weighted && { weight: SHARES[n % SHARES.length]! }),
  }));
}

const contest = (
  id: string,
  fa: string,
  candidates: number,
  seats: number,
  alternates: number,
  max: number,
) => ({
  id,
  title: { fa },
  seats,
  alternates,
  min: 0,
  max,
  perOption: 1,
  blank: true,
  candidates: Array.from({ length: candidates }, (_, i) => ({
    id: `${id}-${i + 1}`,
    number: i + 1,
    title: { fa: `نامزد نمایشی ${i + 1}` },
    about: null,
    photo: null,
  })),
});

/** An election of three offices over `roll`, open from `opens` on for a day. Times in ms since the epoch. */
export function simulatedElection(
  opens: number,
  roll: SimulatedVoter[],
  mode: 'inbound' | 'code',
): ElectionDefinition {
  const instant = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  return {
    title: { fa: 'انتخابات شبیه‌سازی‌شده', en: 'Simulated election' },
    opens: instant(opens),
    closes: instant(opens + 86_400_000),
    supportPhone: '02100000000',
    settings: {
      confirmation: mode,
      randomOrder: true,
      revoting: false,
      custody: 'platform',
      sessionMinutes: 20,
      codeDigits: 6,
    },
    contests: [
      contest('board', 'هیئت مدیره', 12, 7, 2, 7),
      contest('inspector', 'بازرس', 6, 2, 1, 3),
      contest('prosecutor', 'دادستان', 4, 1, 1, 1),
    ],
    roll,
  };
}

/** Chooses for one contest: a random number of candidates within its limits, each once. */
function randomSelection(
  random: (length: number) => Uint8Array,
  options: readonly string[],
  max: number,
): Record<string, number> {
  const rest = [...options];
  const chosen: Record<string, number> = {};
  for (let n = below(random, max + 1); n > 0; n--) {
    const [one] = rest.splice(below(random, rest.length), 1);
    if (one !== undefined) chosen[one] = 1;
  }
  return chosen;
}

/** Answers one contest at random: candidates chosen, put in order or given scores; nothing is written. */
export function randomAnswer(
  random: (length: number) => Uint8Array,
  contest: ContestView,
): Record<string, number> | string {
  if (contest.kind === 'text') return '';
  const options = contest.candidates.map(({ id }) => id);
  if (contest.kind === 'score')
    return Object.fromEntries(options.map((id) => [id, below(random, contest.maxScore + 1)]));
  if (contest.kind === 'choice') return randomSelection(random, options, contest.max);
  const order = Object.keys(randomSelection(random, options, contest.ranks));
  return Object.fromEntries(order.map((id, at) => [id, at + 1]));
}

/** An election of one contest of ten options, of which one is chosen, confirmed by a code that is typed in. */
export function tenOptionElection(opens: number, roll: SimulatedVoter[]): ElectionDefinition {
  const contests = [contest('council', 'شورا', 10, 1, 1, 1)];
  return { ...simulatedElection(opens, roll, 'code'), contests };
}
