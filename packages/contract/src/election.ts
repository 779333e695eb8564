import { z } from 'zod';
import { contestResult } from './contest-result.ts';
import { contestView } from './contest.ts';
import { instant, recordId, text } from './text.ts';
import { trusteesView } from './trustees.ts';

export const electionState = z.enum(['draft', 'sealed', 'open', 'closed', 'tallied', 'published']);
export type ElectionState = z.infer<typeof electionState>;

export const confirmationMode = z.enum(['inbound', 'code']);

/** Who makes the voters' credentials: the platform, or a registrar apart from it (protocol §3.3, §10). */
export const custody = z.enum(['platform', 'authority']);

export const electionSummary = z.strictObject({
  id: recordId,
  title: text,
  organizer: text,
  state: electionState,
  opens: instant,
  /** When voting is to end; once it has, when it did if that was earlier. */
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
  /** Whether somebody on the roll has another weight than one vote: then votes (shares) and voters are spoken of apart. */
  weighted: z.boolean(),
  custody,
  sessionMinutes: z.int(),
  singleTrustee: z.boolean(),
  trustees: trusteesView,
  contests: z.array(contestView),
});
export type ElectionView = z.infer<typeof electionView>;

export const resultView = z.strictObject({
  election: electionSummary,
  /** Credentials and counted ballots of the record. */
  eligible: z.int(),
  ballots: z.int(),
  weighted: z.boolean(),
  /** Voters, and their votes (shares): the same numbers where nobody has more than one. */
  turnout: z.strictObject({
    eligible: z.int(),
    voted: z.int(),
    eligibleWeight: z.int(),
    votedWeight: z.int(),
  }),
  singleTrustee: z.boolean(),
  trustees: trusteesView,
  contests: z.array(contestResult),
});
export type ResultView = z.infer<typeof resultView>;
