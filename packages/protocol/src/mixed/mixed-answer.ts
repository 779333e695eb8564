import { err, ok, type Result } from '@sandoq/kernel';
import { BASE, multiply, type Point } from '../group/index.ts';
import { embedText } from './embed-text.ts';
import { largestValue, type MixedContest, type RankingContest, type ScoreContest } from './mixed-contest.ts';

/** What a voter gives: a number by option id (an option not named has 0), or a text. */
export type MixedAnswer = { readonly [optionId: string]: number } | string;

/** Why an answer cannot become a vote. */
export type AnswerRefusal = {
  readonly code:
    | 'wrong-kind'
    | 'unknown-option'
    | 'value-not-allowed'
    | 'ranks-not-clear'
    | 'text-too-long'
    | 'text-not-allowed';
  readonly contest: string;
};

const numberOf = (answer: { readonly [optionId: string]: number }, id: string): number =>
  Object.hasOwn(answer, id) ? answer[id]! : 0;

/** Says whether the ranks given are 1, 2, 3 …, each once. */
function areClear(values: readonly number[]): boolean {
  const given = values.filter((v) => v > 0).toSorted((a, b) => a - b);
  return given.every((rank, i) => rank === i + 1);
}

/**
 * The numbers of a contest's options in the contest's order. Refuses ranks that a counting rule by preferences would
 * not read to the end (equal ones, gaps); Schulze's takes them.
 */
export function answerValues(
  contest: RankingContest | ScoreContest,
  answer: MixedAnswer,
): Result<readonly number[], AnswerRefusal> {
  const refuse = (code: AnswerRefusal['code']) => err({ code, contest: contest.id });
  if (typeof answer === 'string') return refuse('wrong-kind');
  if (Object.keys(answer).some((id) => !contest.options.some((o) => o.id === id))) {
    return refuse('unknown-option');
  }
  const values = contest.options.map((o) => numberOf(answer, o.id));
  if (values.some((v) => !Number.isInteger(v) || v < 0 || v > largestValue(contest))) {
    return refuse('value-not-allowed');
  }
  const needsOrder = contest.kind === 'ranking' && contest.rule !== 'condorcet-schulze';
  return needsOrder && !areClear(values) ? refuse('ranks-not-clear') : ok(values);
}

/** The points to encrypt for an answer, one for every pair of the vote (protocol §9.5). */
export function answerPoints(
  contest: MixedContest,
  answer: MixedAnswer,
): Result<readonly Point[], AnswerRefusal> {
  if (contest.kind !== 'text') {
    const values = answerValues(contest, answer);
    return values.ok ? ok(values.value.map((v) => multiply(BASE, BigInt(v)))) : values;
  }
  if (typeof answer !== 'string') return err({ code: 'wrong-kind', contest: contest.id });
  const points = embedText(answer, contest.points);
  return points.ok ? points : err({ ...points.error, contest: contest.id });
}

/** An allowed answer as the opening of a ballot shows it: the numbers of all options, or the text. */
export const openedAnswer = (
  contest: MixedContest,
  answer: MixedAnswer,
): { readonly values: readonly number[] } | { readonly text: string } =>
  typeof answer === 'string'
    ? { text: answer }
    : { values: contest.kind === 'text' ? [] : contest.options.map((o) => numberOf(answer, o.id)) };

/** The answer that leaves a contest blank. */
export const blankAnswer = (contest: { readonly kind: string }): MixedAnswer =>
  contest.kind === 'text' ? '' : {};
