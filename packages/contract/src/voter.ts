import { z } from 'zod';
import { contestView } from './contest.ts';
import { confirmationMode } from './election.ts';
import { receipt } from './record.ts';
import { hashText, instant, recordId, uuid } from './text.ts';

/** The longest ballot, as canonical JSON, that is taken from a voter's page. */
export const MAX_BALLOT_CHARACTERS = 900_000;

/** So many ballots at most are one vote; a weight of 10^12 - 1 has 36 denominations (protocol §3.3). */
export const MAX_BALLOTS = 64;

export const captcha = z.strictObject({
  id: uuid,
  /** SVG as a data URL. */
  image: z.string(),
  audio: z.string(),
  expiresAt: instant,
  /** The puzzle-free way: an ALTCHA (proof of work) challenge, as JSON text. */
  work: z.string(),
});

export const loginRequest = z.strictObject({
  licence: z.string().max(40),
  nationalId: z.string().max(40),
  captcha: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('picture'), id: uuid, answer: z.string().max(20) }),
    z.strictObject({ kind: z.literal('work'), payload: z.string().max(4000) }),
  ]),
  /** The personal part of the invitation's link, when the voter came by it. */
  invitation: z.string().max(64).nullable(),
});

export const loginStarted = z.strictObject({
  login: uuid,
  voterName: z.string(),
  maskedMobile: z.string(),
  expiresAt: instant,
  resendAt: instant,
  supportPhone: z.string(),
  serverTime: instant,
});
export type LoginStarted = z.infer<typeof loginStarted>;

export const voterSession = z.strictObject({
  election: recordId,
  voterName: z.string(),
  stage: z.enum(['choosing', 'prepared', 'recorded']),
  /** Of the vote that is prepared or recorded: of one ballot its tracker, of several `setTracker` of theirs. */
  tracker: hashText.nullable(),
  expiresAt: instant,
  pollCloses: instant,
  serverTime: instant,
});
export type VoterSession = z.infer<typeof voterSession>;

export const ballotMaterial = z.strictObject({
  context: hashText,
  key: hashText,
  style: recordId,
  /**
   * The voter's, one for each denomination of their weight, descending: each takes a ballot of its own, and all of these
   * are prepared, cast, audited together. A secret is null where it follows from a code that a registrar sent (protocol
   * §10, whose index is the place in this list): the server has none.
   */
  credentials: z
    .array(z.strictObject({ key: hashText, secret: hashText.nullable(), weight: z.int().min(1) }))
    .min(1)
    .max(MAX_BALLOTS),
  /** What this voter's page keeps its draft under: given to the voter's session only. */
  draftKey: hashText,
  /** Contests of the voter's style, candidates in the order to show them. */
  contests: z.array(contestView),
});
export type BallotMaterial = z.infer<typeof ballotMaterial>;

export const confirmation = z.discriminatedUnion('mode', [
  z.strictObject({
    mode: z.literal('inbound'),
    /** The voter sends this code … */
    code: z.string(),
    /** … to this number, from the mobile on the roll. */
    line: z.string(),
    maskedMobile: z.string(),
    expiresAt: instant,
  }),
  z.strictObject({
    mode: z.literal('code'),
    maskedMobile: z.string(),
    expiresAt: instant,
    resendAt: instant,
  }),
]);
export type Confirmation = z.infer<typeof confirmation>;

export const ballotStatus = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('prepared'), tracker: hashText, confirmation, serverTime: instant }),
  /** Confirmed and safe in the database; the sequencer has not signed it into the record yet. */
  z.strictObject({ stage: z.literal('confirmed'), tracker: hashText }),
  z.strictObject({ stage: z.literal('recorded'), tracker: hashText }),
]);
export type BallotStatus = z.infer<typeof ballotStatus>;

/** The r of every option, base64url. */
const randomness = z.string().max(10_000);

/** The openings of an audited ballot (protocol §3.10), contest by contest. */
export const auditOpenings = z
  .array(
    z.union([
      z.strictObject({ id: recordId, values: z.array(z.int().min(0)).max(200).readonly(), randomness }),
      z.strictObject({ id: recordId, text: z.string().max(2000), randomness }),
    ]),
  )
  .max(20)
  .readonly();
export type AuditOpenings = z.infer<typeof auditOpenings>;

/** An audited vote: all its ballots are opened, spoiled, on their way into the record or there. */
export const auditedBallot = z.strictObject({
  tracker: hashText,
  /** Of its ballots, in the order of the credentials. */
  trackers: z.array(hashText),
  /** Whether the signed record has it already. */
  recorded: z.boolean(),
  /** How many more votes this voter may audit. */
  left: z.int(),
});
export type AuditedBallot = z.infer<typeof auditedBallot>;

export const ballotReceipt = z.strictObject({
  weight: z.int(),
  trackerForPeople: z.string(),
  index: z.int(),
  recordUrl: z.string(),
  /** The ballot that this one took the place of, where voting again is allowed. */
  replaces: z.strictObject({ trackerForPeople: z.string(), recordUrl: z.string() }).nullable(),
  anchors: z.array(z.strictObject({ network: z.string(), url: z.string() })),
  receipt,
  /** The encrypted ballot's canonical JSON. */
  ballot: z.string(),
});
export type BallotReceipt = z.infer<typeof ballotReceipt>;

export const receiptView = z.strictObject({
  licence: z.string(),
  nationalId: z.string(),
  voterName: z.string(),
  time: instant,
  ip: z.string(),
  /** The voter's votes (shares): the sum over `ballots`. */
  weight: z.int(),
  /** Of the vote: where there is one ballot, its tracker. */
  tracker: hashText,
  /** One for each credential, in their order. */
  ballots: z.array(ballotReceipt).min(1),
});
export type ReceiptView = z.infer<typeof receiptView>;

export { confirmationMode };
