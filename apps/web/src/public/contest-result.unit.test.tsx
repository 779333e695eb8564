import type { CandidateView, ContestResult as Result, DecidedResult } from '@sandoq/contract';
import type { ChoiceContest, RankingContest, ScoreContest } from '@sandoq/protocol';
import { countContest, countVotes } from '@sandoq/rules';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { ContestResult } from './contest-result.tsx';

// The page listens for a lost line as soon as its modules are there; here is no window that could lose one.
vi.hoisted(() => {
  globalThis.addEventListener ??= () => undefined;
});

const NAMES = ['آرش', 'بیتا', 'پرویز', 'ترانه'];
const candidates: CandidateView[] = NAMES.map((fa, i) => ({
  id: String(i + 1),
  number: i + 1,
  title: { fa },
  about: null,
  photo: null,
}));
const title = { fa: 'رقابت آزمایشی' };
const options = candidates.map(({ id, number }) => ({ id, number, title }));
const named = { id: 'sample', title, candidates };

type Counted = ReturnType<typeof countVotes>;
const decidedBy = ({
  outcome,
  steps,
}: Counted): Pick<DecidedResult, 'elected' | 'alternateMembers' | 'ties' | 'steps'> => ({
  elected: [...outcome.elected],
  alternateMembers: [...outcome.alternates],
  ties: outcome.ties.map((tie) => ({ ...tie, options: [...tie.options], order: null })),
  steps: steps.map(({ options: of, tallies, ...step }) => ({
    ...step,
    options: [...of],
    ...(tallies && { tallies: [...tallies] }),
  })),
});

/** A choice by totals, as the server gives it to the page. */
function choice(
  rule: 'plurality' | 'approval' | 'cumulative',
  seats: number,
  totals: readonly number[],
): Result {
  const contest = { kind: 'choice', rule, seats, alternates: 1, options } as unknown as ChoiceContest;
  const counted = countContest(contest, totals.map(BigInt));
  return {
    kind: 'choice',
    rule,
    threshold: null,
    ...named,
    seats,
    alternates: 1,
    min: 0,
    max: seats,
    perOption: rule === 'cumulative' ? seats : 1,
    blank: true,
    totals: totals.map((votes, i) => ({ option: String(i + 1), votes })),
    ...decidedBy(counted),
  };
}

/** `[7, '213']`: seven ballots with the second first, then the first, then the third. */
type Ballots = readonly (readonly [number, string])[];
const listsOf = (ballots: Ballots) =>
  ballots.map(([weight, order]) => ({
    weight,
    votes: [options.map(({ id }) => order.indexOf(id) + 1)],
    invalid: [],
  }));
const votesOf = (ballots: Ballots) => ({
  votes: ballots.reduce((sum, [weight]) => sum + weight, 0),
  blank: 0,
  invalid: 0,
});

function ranking(rule: RankingContest['rule'], seats: number, ballots: Ballots): Result {
  const alternates = rule === 'borda' || rule === 'condorcet-schulze' ? 1 : 0;
  const contest = {
    kind: 'ranking',
    rule,
    seats,
    alternates,
    ranks: 4,
    options,
  } as unknown as RankingContest;
  const places = { seats, alternates, ranks: 4, ...votesOf(ballots) };
  return { kind: 'ranking', rule, ...named, ...places, ...decidedBy(countVotes(contest, listsOf(ballots))) };
}

function score(scores: readonly (readonly [number, readonly number[]])[]): Result {
  const contest = {
    kind: 'score',
    rule: 'score',
    seats: 1,
    alternates: 1,
    maxScore: 5,
    options,
  } as unknown as ScoreContest;
  const lists = scores.map(([weight, vote]) => ({ weight, votes: [[...vote]], invalid: [] }));
  const places = { seats: 1, alternates: 1, maxScore: 5, votes: 3, blank: 0, invalid: 0 };
  return { kind: 'score', ...named, ...places, ...decidedBy(countVotes(contest, lists)) };
}

/** What a reader of the page sees of a result: its text, and the sentences of the count in order. */
async function shown(contest: Result): Promise<{ readonly text: string; readonly sentences: string[] }> {
  const { prelude } = await prerender(<ContestResult contest={contest} votes={20} weighted={false} />);
  const html = await new Response(prelude).text();
  const words = (part: string) =>
    part
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const steps = /<ol class="mt-3 space-y-2">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
  return {
    text: words(html),
    sentences: steps.split('</li>').flatMap((item) => words(item).replace(/^[۰-۹]+ \. /, '') || []),
  };
}

test('by totals: plurality, approval and cumulative votes', async () => {
  const ADDED = 'برای هر نامزد، آنچه در همهٔ رأی‌ها گرفته بود با هم جمع شد.';
  const plurality = await shown(choice('plurality', 2, [4, 9, 0, 6]));
  expect(plurality.text).toContain('شمارش گام به گام');
  expect(plurality.sentences).toEqual([
    ADDED,
    'بدون رأی، و از این رو بی‌جایگاه: پرویز.',
    'عضو اصلی: بیتا، ترانه.',
    'علی‌البدل، به ترتیب: آرش.',
  ]);
  const approval = await shown(choice('approval', 1, [7, 7, 2, 1]));
  expect(approval.text).toContain('رأی تأییدی');
  expect(approval.sentences).toEqual([
    ADDED,
    'برابر با ۷: آرش، بیتا. میان آنان ۱ جای اصلی و ۱ جای علی‌البدل با قرعه داده می‌شود.',
  ]);
  const cumulative = await shown(choice('cumulative', 3, [30, 12, 0, 0]));
  expect(cumulative.text).toContain('رأی تجمعی');
  expect(cumulative.sentences).toEqual([
    ADDED,
    'بدون رأی، و از این رو بی‌جایگاه: پرویز، ترانه.',
    'عضو اصلی: آرش، بیتا.',
    'نامزدهای دارای رأی کمتر از جاها بودند: ۱ جای اصلی و ۱ جای علی‌البدل خالی ماند.',
  ]);
});

test('scores and Borda’s points', async () => {
  const scores = await shown(
    score([
      [2, [5, 1, 0, 0]],
      [1, [0, 4, 2, 0]],
    ]),
  );
  expect(scores.text).toContain('رأی امتیازی');
  expect(scores.sentences).toEqual([
    expect.stringContaining('با هم جمع شد'),
    'بدون رأی، و از این رو بی‌جایگاه: ترانه.',
    'عضو اصلی: آرش.',
    'علی‌البدل، به ترتیب: بیتا.',
  ]);
  const borda = await shown(
    ranking('borda', 1, [
      [3, '1234'],
      [2, '2134'],
    ]),
  );
  expect(borda.text).toContain('شمارش بوردا');
  expect(borda.text).toContain('۱۳ امتیاز');
  expect(borda.sentences).toContain('عضو اصلی: آرش.');
  expect(borda.sentences).toContain('علی‌البدل، به ترتیب: بیتا.');
});

test('the rounds of an instant run-off', async () => {
  const { text, sentences } = await shown(
    ranking('instant-runoff', 1, [
      [4, '12'],
      [3, '21'],
      [2, '32'],
    ]),
  );
  expect(text).toContain('دور دوم آنی');
  expect(text).toContain('رأی هر نامزد در هر مرحله');
  expect(text).toContain('پس از کنار رفتن پرویز');
  expect(sentences).toEqual([
    '۹ برگه به نخستین اولویتشان شمرده شد.',
    'ترانه کمترین رأی را داشت و کنار رفت؛ برگه‌هایش به اولویت بعدی رسید.',
    'پرویز کمترین رأی را داشت و کنار رفت؛ برگه‌هایش به اولویت بعدی رسید.',
    'بیتا با ۵ رأی انتخاب شد.',
  ]);
});

test('quota, surplus and exclusions of a Scottish count', async () => {
  const { text, sentences } = await shown(
    ranking('stv-scottish', 2, [
      [8, '12'],
      [2, '2'],
      [3, '3'],
      [1, '43'],
    ]),
  );
  expect(text).toContain('پس از انتقال مازاد آرش');
  expect(sentences).toEqual([
    '۱۴ برگه به نخستین اولویتشان شمرده شد.',
    'حد نصاب انتخاب شدن ۵ رأی است.',
    'آرش با ۸ رأی انتخاب شد.',
    '۳ رأیِ بیش از حد نصابِ آرش به اولویت‌های بعدی همان برگه‌ها رسید.',
    'بیتا با ۵ رأی انتخاب شد.',
  ]);
});

test('the keep factors of Meek’s count', async () => {
  const { text, sentences } = await shown(
    ranking('stv-meek', 2, [
      [8, '12'],
      [2, '2'],
      [3, '3'],
      [1, '43'],
    ]),
  );
  expect(text).toContain('رأی تک‌انتقالی (میک)');
  expect(text).toContain('رأی هر نامزد در هر مرحله');
  expect(sentences[0]).toBe('۱۴ برگه به نخستین اولویتشان شمرده شد.');
  expect(sentences).toContain('آرش با ۸ رأی انتخاب شد.');
  expect(sentences.find((said) => said.startsWith('دور ۱: سهم برگزیدگان پس از'))).toMatch(
    /حد نصاب ۴٫۶۷ رأی شد/,
  );
});

test('pairs, strongest paths and levels of Schulze’s count', async () => {
  const { text, sentences } = await shown(
    ranking('condorcet-schulze', 1, [
      [4, '1234'],
      [3, '2341'],
      [2, '3142'],
    ]),
  );
  expect(text).toContain('چند رأی نامزد هر سطر را بر نامزد هر ستون ترجیح داده‌اند');
  expect(text).toContain('استواری راه بردها از نامزد هر سطر به نامزد هر ستون');
  // Six of nine prefer the first to the second: the row of the first has it, with its mark.
  expect(text).toMatch(/۱\. آرش\s+✓ ۶/);
  expect(sentences).toEqual(['رتبهٔ ۱: آرش.', 'رتبهٔ ۲: بیتا.', 'رتبهٔ ۳: پرویز.', 'رتبهٔ ۴: ترانه.']);
});
