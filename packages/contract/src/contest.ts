import { z } from 'zod';
import { recordId, text } from './text.ts';

const MAX_OPTIONS = 200;

const candidateDefinition = z.strictObject({
  id: recordId,
  number: z.int().min(1).max(100_000),
  title: text,
  about: text.nullable().default(null),
  /** JPEG, PNG or WebP as a data URL, at most 100 KB. */
  photo: z.string().max(140_000).nullable().default(null),
});

export type CandidateDefinition = z.infer<typeof candidateDefinition>;

const named = { id: recordId, title: text };
const candidates = z.array(candidateDefinition).min(1).max(MAX_OPTIONS);
const seats = z.int().min(1).max(MAX_OPTIONS);
const alternates = z.int().min(0).max(MAX_OPTIONS);

/** The counting rules of a choice contest. */
export const choiceRule = z.enum(['plurality', 'approval', 'cumulative', 'yes-no-abstain']);
export type ChoiceRule = z.infer<typeof choiceRule>;

/** The counting rules of a ranking. */
export const rankingRule = z.enum([
  'borda',
  'condorcet-schulze',
  'instant-runoff',
  'stv-meek',
  'stv-scottish',
]);
export type RankingRule = z.infer<typeof rankingRule>;

/** What a motion needs to pass: this part of the votes for and against, or of all given; more than it, or as much too. */
export const motionThreshold = z.strictObject({
  numerator: z.int().min(1).max(1000),
  denominator: z.int().min(1).max(1000),
  orEqual: z.boolean(),
  base: z.enum(['yes-and-no', 'given']),
});
export type MotionThreshold = z.infer<typeof motionThreshold>;

/** A choice among candidates; without `kind` and `rule` a plurality. With `yes-no-abstain` they are yes, no, abstain. */
export const choiceDefinition = z.strictObject({
  kind: z.literal('choice').optional(),
  rule: choiceRule.optional(),
  /** With `yes-no-abstain` only; more than half of the votes for and against when it is not said. */
  threshold: motionThreshold.optional(),
  ...named,
  seats,
  alternates,
  min: z.int().min(0).max(200),
  max: z.int().min(1).max(200),
  perOption: z.int().min(1).max(50).default(1),
  blank: z.boolean().default(true),
  candidates,
});
export type ChoiceDefinition = z.infer<typeof choiceDefinition>;

/** Candidates are put in an order. */
export const rankingDefinition = z.strictObject({
  kind: z.literal('ranking'),
  rule: rankingRule,
  ...named,
  seats,
  alternates: alternates.default(0),
  /** How many candidates may be put in order; all of them when it is not said. */
  ranks: z.int().min(1).max(MAX_OPTIONS).optional(),
  candidates,
});
export type RankingDefinition = z.infer<typeof rankingDefinition>;

/** Every candidate gets a score from 0 to `maxScore`. */
export const scoreDefinition = z.strictObject({
  kind: z.literal('score'),
  ...named,
  seats,
  alternates: alternates.default(0),
  maxScore: z.int().min(1).max(100),
  candidates,
});
export type ScoreDefinition = z.infer<typeof scoreDefinition>;

/** Voters write. A point holds thirty bytes of UTF-8. */
export const textDefinition = z.strictObject({
  kind: z.literal('text'),
  ...named,
  points: z.int().min(1).max(20).default(5),
});
export type TextDefinition = z.infer<typeof textDefinition>;

/** A contest as an organiser declares it. */
export const contestDefinition = z.discriminatedUnion('kind', [
  choiceDefinition,
  rankingDefinition,
  scoreDefinition,
  textDefinition,
]);
export type ContestDefinition = z.infer<typeof contestDefinition>;

export const candidateView = z.strictObject({
  id: recordId,
  number: z.int(),
  title: text,
  about: text.nullable(),
  photo: z.string().nullable(),
});
export type CandidateView = z.infer<typeof candidateView>;

const shown = { candidates: z.array(candidateView) };
const places = { seats: z.int(), alternates: z.int() };

export const choiceView = z.strictObject({
  kind: z.literal('choice'),
  rule: choiceRule,
  threshold: motionThreshold.nullable(),
  ...named,
  ...places,
  min: z.int(),
  max: z.int(),
  perOption: z.int(),
  blank: z.boolean(),
  ...shown,
});
export type ChoiceView = z.infer<typeof choiceView>;

export const rankingView = z.strictObject({
  kind: z.literal('ranking'),
  rule: rankingRule,
  ...named,
  ...places,
  ranks: z.int(),
  ...shown,
});
export type RankingView = z.infer<typeof rankingView>;

export const scoreView = z.strictObject({
  kind: z.literal('score'),
  ...named,
  ...places,
  maxScore: z.int(),
  ...shown,
});
export type ScoreView = z.infer<typeof scoreView>;

export const textView = z.strictObject({ kind: z.literal('text'), ...named, points: z.int() });
export type TextView = z.infer<typeof textView>;

/** A contest as pages show it. */
export const contestView = z.discriminatedUnion('kind', [choiceView, rankingView, scoreView, textView]);
export type ContestView = z.infer<typeof contestView>;
/** A contest that has candidates. */
export type CandidatesView = Exclude<ContestView, TextView>;
