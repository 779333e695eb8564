import type { ContestVotes, RankingContest, ScoreContest, VotesResult } from '@sandoq/protocol';
import { countVotes, type Step } from '@sandoq/rules';
import { COUNT_WORDS, RULES, STEPS, decimal, fill, inLanguage, type Language } from './messages/index.ts';

type Counted = RankingContest | ScoreContest;

const isTold = (code: Step['code']): code is keyof typeof STEPS => Object.hasOwn(STEPS, code);

function namer({ options }: Counted, language: Language): (ids: readonly string[]) => string {
  const titles = new Map(options.map(({ id, title }) => [id, inLanguage(title, language)]));
  return (ids) => ids.map((id) => titles.get(id) ?? id).join(language === 'fa' ? '، ' : ', ');
}

/**
 * How the votes of a ranking or score contest were counted, step by step in plain words. They are counted anew for it.
 * @param counted what the record's result says of the contest, verified
 */
export function countLines(
  contest: Counted,
  counted: Pick<VotesResult, 'ties'> & { readonly lists: ContestVotes },
  language: Language,
): readonly string[] {
  const namesOf = namer(contest, language);
  const rule = fill(COUNT_WORDS.rule, language, { rule: RULES[contest.rule][language] });
  const { steps } = countVotes(contest, counted.lists);
  const told = steps.flatMap(({ code, options, numbers, tallies = [] }) => {
    if (!isTold(code)) return [];
    const values = Object.entries(numbers).map(([name, value]) => [name, decimal(value, language)] as const);
    const text = fill(STEPS[code], language, {
      ...Object.fromEntries(values),
      names: namesOf(options),
      first: namesOf(options.slice(0, 1)),
      second: namesOf(options.slice(1, 2)),
    });
    const each = tallies.map(({ option, votes }) =>
      fill(COUNT_WORDS.tally, language, { title: namesOf([option]), votes: decimal(votes, language) }),
    );
    return [{ text, tallies: each.join(language === 'fa' ? '، ' : ', ') }];
  });
  const lot = steps.length === 0 && counted.ties.length > 0 ? [fill(COUNT_WORDS.lotInRounds, language)] : [];
  const lines = told.map(({ text, tallies }, i) =>
    fill(tallies === '' ? COUNT_WORDS.step : COUNT_WORDS.stepWithTallies, language, {
      number: i + 1,
      text,
      tallies,
    }),
  );
  return [rule, ...lines, ...lot].map((line) => `  ${line}`);
}
