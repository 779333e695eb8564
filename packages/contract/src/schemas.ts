import { z } from 'zod';
import { electionSummary, electionView, resultView } from './election.ts';
import { handset, handsetMessage } from './handset.ts';
import {
  electionAct,
  electionDefinition,
  organizerElection,
  organizerElectionRow,
  organizerSession,
  rollVoter,
  turnout,
} from './organizer.ts';
import { anchorView, consistencyView, entryView, recordEntry, recordView } from './record.ts';
import type { RouteName } from './routes.ts';
import { hashText, instant, nothing, recordId, text, uuid } from './text.ts';
import { MAX_TRUSTEE_CHARACTERS, trusteeView } from './trustee.ts';
import {
  MAX_BALLOTS,
  MAX_BALLOT_CHARACTERS,
  auditOpenings,
  auditedBallot,
  ballotMaterial,
  ballotStatus,
  captcha,
  loginRequest,
  loginStarted,
  receiptView,
  voterSession,
} from './voter.ts';

const election = z.strictObject({ election: recordId });
const login = z.strictObject({ login: uuid });
const tracker = z.strictObject({ tracker: hashText });
const trusteeBody = z.strictObject({ body: z.string().max(MAX_TRUSTEE_CHARACTERS) });
const number = z.strictObject({ number: z.string().max(20) });
const list = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });
const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** What goes in and comes out of every operation. */
export const schemas = {
  listElections: { response: list(electionSummary) },
  readElection: { params: election, response: electionView },
  readResult: { params: election, response: resultView },
  readRecord: { params: election, response: recordView },
  listRecordEntries: {
    params: election,
    /** Newest first; `before` is the index after the first one wanted. */
    query: z.strictObject({
      before: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: list(recordEntry),
  },
  readRecordEntry: {
    params: z.strictObject({ election: recordId, index: z.coerce.number().int().min(0) }),
    response: entryView,
  },
  /** Proves that the tree of `to` entries (the newest when absent) continues that of `from`. */
  readConsistency: {
    params: election,
    query: z.strictObject({
      from: z.coerce.number().int().min(1),
      to: z.coerce.number().int().min(1).optional(),
    }),
    response: consistencyView,
  },
  /** The newest first; empty when no chain is used. */
  listAnchors: { params: election, response: list(anchorView) },
  findTracker: {
    /** The form for people (any case, with or without hyphens), or the hash in hex or base64url. */
    params: z.strictObject({ election: recordId, tracker: z.string().min(16).max(64) }),
    response: entryView,
  },

  newCaptcha: { params: election, body: nothing, response: captcha },
  requestLoginCode: { params: election, body: loginRequest, response: loginStarted },
  resendLoginCode: { params: login, body: nothing, response: loginStarted },
  enterLoginCode: {
    params: login,
    body: z.strictObject({ code: z.string().max(20) }),
    response: voterSession,
  },

  readVoterSession: { response: voterSession },
  endVoterSession: { response: nothing },
  readBallotMaterial: { response: ballotMaterial },
  /**
   * The vote: a ballot for each of the voter's credentials, in their order. Each is canonical JSON as text, so that the
   * bytes that are hashed are the bytes that were sent.
   */
  prepareBallot: {
    body: z.strictObject({
      ballots: z.array(z.string().max(MAX_BALLOT_CHARACTERS)).min(1).max(MAX_BALLOTS).readonly(),
    }),
    response: ballotStatus,
  },
  readBallot: { params: tracker, response: ballotStatus },
  resendConfirmationCode: { params: tracker, body: nothing, response: ballotStatus },
  /** `code` is null when the voter confirms by an SMS of their own. */
  confirmBallot: {
    params: tracker,
    body: z.strictObject({ code: z.string().max(20).nullable() }),
    response: ballotStatus,
  },
  /** Opens all ballots of the prepared vote in public instead of casting them: the openings of each, in their order. */
  auditBallot: {
    params: tracker,
    body: z.strictObject({ openings: z.array(auditOpenings).min(1).max(MAX_BALLOTS).readonly() }),
    response: auditedBallot,
  },
  readReceipt: { response: receiptView },

  startOrganizerSession: {
    body: z.strictObject({ username: z.string().max(100), password: z.string().max(200) }),
    response: organizerSession,
  },
  readOrganizerSession: { response: organizerSession },
  endOrganizerSession: { response: nothing },
  listOrganizerElections: { response: list(organizerElectionRow) },
  createElection: { body: electionDefinition, response: z.strictObject({ id: recordId }) },
  readOrganizerElection: { params: election, response: organizerElection },
  actOnElection: {
    params: election,
    body: z.strictObject({ act: electionAct }),
    response: organizerElection,
  },
  /** Moves the closing time later, in public: `reason` stands in the record. */
  extendElection: {
    params: election,
    body: z.strictObject({ closes: instant, reason: text }),
    response: organizerElection,
  },
  listRoll: {
    params: election,
    query: z.strictObject({ search: z.string().max(100).optional(), after: z.string().max(100).optional() }),
    response: page(rollVoter),
  },
  resendInvitation: {
    params: z.strictObject({ election: recordId, voter: uuid }),
    body: nothing,
    response: nothing,
  },
  readTurnout: { params: election, response: turnout },

  /** `token` is the personal part of the trustee's link. */
  startTrusteeSession: {
    body: z.strictObject({ election: recordId, token: z.string().max(64) }),
    response: trusteeView,
  },
  readTrustee: { response: trusteeView },
  endTrusteeSession: { response: nothing },
  /** Bodies of the record as canonical JSON in a text, so that the bytes that are hashed are the bytes that were sent. */
  submitCeremony: { body: z.strictObject({ body: z.string().max(100_000) }), response: trusteeView },
  submitShuffle: { body: trusteeBody, response: trusteeView },
  submitDecryption: { body: trusteeBody, response: trusteeView },
  resendTrusteeLink: {
    params: z.strictObject({ election: recordId, trustee: z.coerce.number().int().min(1) }),
    /** `mobile`: where this link and all later ones are sent; where the last one went when absent. */
    body: z.strictObject({ mobile: z.string().max(40).optional() }),
    response: nothing,
  },

  listHandsets: { response: list(handset) },
  readHandset: { params: number, response: list(handsetMessage) },
  sendFromHandset: {
    params: number,
    body: z.strictObject({ to: z.string().max(20), text: z.string().min(1).max(500) }),
    response: nothing,
  },
} as const satisfies Record<
  RouteName,
  { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType; response: z.ZodType }
>;

export type Schemas = typeof schemas;
