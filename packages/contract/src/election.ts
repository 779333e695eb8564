import { z } from 'zod';
import { instant, recordId, text } from './text.ts';
import { trusteesView } from './trustees.ts';

export const electionState = z.enum(['draft', 'sealed', 'open', 'closed', 'tallied', 'published']);
export type ElectionState = z.infer<typeof electionState>;

export const confirmationMode = z.enum(['inbound', 'code']);

export const candidateView = z.strictObject({
  id: recordId,
  number: z.int(),
  title: text,
  about: text.nullable(),
  photo: z.string().nullable(),
});

export const contestView = z.strictObject({
  id: recordId,
  title: text,
  seats: z.int(),
  alternates: z.int(),
  min: z.int(),
  max: z.int(),
  perOption: z.int(),
  blank: z.boolean(),
  candidates: z.array(candidateView),
});
export type ContestView = z.infer<typeof contestView>;

export const electionSummary = z.strictObject({
  id: recordId,
  title: text,
  organizer: text,
  state: electionState,
  opens: instant,
  closes: instant,
});
export type ElectionSummary = z.infer<typeof electionSummary>;

export const electionView = electionSummary.extend({
  serverTime: instant,
  supportPhone: z.string(),
  confirmation: confirmationMode,
  randomOrder: z.boolean(),
  /** Whether voters may vote again until the close: the last ballot counts. */
  revoting: z.boolean(),
  sessionMinutes: z.int(),
  singleTrustee: z.boolean(),
  trustees: trusteesView,
  contests: z.array(contestView),
});
export type ElectionView = z.infer<typeof electionView>;

const optionTotal = z.strictObject({ option: recordId, votes: z.int() });
const tieView = z.strictObject({
  options: z.array(recordId),
  mainPlaces: z.int(),
  alternatePlaces: z.int(),
  order: z.array(recordId).nullable(),
});

export const resultView = z.strictObject({
  election: electionSummary,
  eligible: z.int(),
  ballots: z.int(),
  singleTrustee: z.boolean(),
  trustees: trusteesView,
  contests: z.array(
    contestView.extend({
      totals: z.array(optionTotal),
      elected: z.array(recordId),
      alternateMembers: z.array(recordId),
      ties: z.array(tieView),
    }),
  ),
});
export type ResultView = z.infer<typeof resultView>;
