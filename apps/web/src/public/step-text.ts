import type { CandidateView, CountStep, DecidedResult } from '@sandoq/contract';
import type { Formats } from '../app/formats.ts';
import type { CountMessages } from '../messages/fa/count.ts';
import type { Numbers } from '../app/numbers.ts';

/** Votes have up to nine decimals in some rules; more than these help nobody. */
const DECIMALS = 2;

/** Numbers that are not spoken of when they are nought. */
const LEFT_OUT = new Set(['lost', 'mainPlaces', 'alternatePlaces', 'main', 'alternates']);

/** What sentences about a count are made with. */
export interface CountWords {
  readonly t: CountMessages;
  readonly f: Formats;
  readonly numbers: Numbers;
}

/** The names of candidates, one after another. */
export function namesOf(
  candidates: readonly CandidateView[],
  options: readonly string[],
  f: Formats,
): string {
  const names = options.map((id) => {
    const found = candidates.find((candidate) => candidate.id === id);
    return found === undefined ? id : f.text(found.title);
  });
  return names.join(f.language === 'fa' ? '، ' : ', ');
}

/** A step of a count as a sentence; undefined for those that the tables of pairs show. */
export function stepText(step: CountStep, contest: DecidedResult, words: CountWords): string | undefined {
  const { t, f, numbers } = words;
  if (step.code === 'pair' || step.code === 'strongest-path') return undefined;
  const say = t.steps[step.code];
  const given: Record<string, string> = {
    names: namesOf(contest.candidates, step.options, f),
    first: namesOf(contest.candidates, step.options.slice(0, 1), f),
  };
  for (const [name, value] of Object.entries(step.numbers))
    if (!(LEFT_OUT.has(name) && Number(value) === 0)) given[name] = numbers.decimal(value, DECIMALS);
  if (contest.kind === 'choice' && contest.threshold !== null) {
    given['majority'] = contest.threshold.orEqual ? t.majorityLeast : t.majorityMore;
    given['baseWords'] = contest.threshold.base === 'given' ? t.baseGiven : t.baseYesNo;
  }
  return say(given);
}
