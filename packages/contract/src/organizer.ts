import { z } from 'zod';
import { contestDefinition } from './contest.ts';
import { confirmationMode, custody, electionSummary, electionView } from './election.ts';
import { hashText, instant, recordId, text, uuid } from './text.ts';
import { organizerTrustees } from './trustee.ts';
import { trusteesDefinition } from './trustees.ts';

export const organizerSession = z.strictObject({
  name: z.string(),
  operator: z.strictObject({ id: uuid, name: text }),
  serverTime: instant,
});

const rollRow = z.strictObject({
  licence: z.string(),
  nationalId: z.string(),
  name: z.string(),
  mobile: z.string(),
  /** Votes (shares), in any digits; one when absent or empty. */
  weight: z.string().max(40).optional(),
});

/** What an organiser hands in to create an election; texts of rows are checked by the roll import, all faults at once. */
export const electionDefinition = z.strictObject({
  title: text,
  opens: instant,
  closes: instant,
  supportPhone: z.string().min(3).max(30),
  settings: z.strictObject({
    confirmation: confirmationMode.default('inbound'),
    randomOrder: z.boolean().default(true),
    /** Voters may vote again until the close: the last ballot counts. */
    revoting: z.boolean().default(false),
    custody: custody.default('platform'),
    sessionMinutes: z.int().min(5).max(120).default(20),
    codeDigits: z.int().min(4).max(8).default(6),
  }),
  contests: z.array(contestDefinition).min(1).max(20),
  trustees: trusteesDefinition.optional(),
  roll: z.array(rollRow).max(20_000).default([]),
});
export type ElectionDefinition = z.infer<typeof electionDefinition>;

export const electionAct = z.enum(['seal', 'invite', 'open', 'close', 'tally', 'publish']);
export type ElectionAct = z.infer<typeof electionAct>;

export const invitationCounts = z.strictObject({
  total: z.int(),
  sent: z.int(),
  delivered: z.int(),
  failed: z.int(),
  opened: z.int(),
});

export const organizerElection = electionView.extend({
  eligible: z.int(),
  /** Votes (shares) of all who are eligible. */
  eligibleWeight: z.int(),
  voted: z.int(),
  /** Votes (shares) of those who voted. */
  votedWeight: z.int(),
  invitations: invitationCounts,
  /** Null while the server is the only trustee. */
  trusteeProgress: organizerTrustees.nullable(),
  /** A registrar's keys; null where the platform makes the credentials. */
  votingKeys: z
    .strictObject({
      /** The file that they came in: its hash is compared with the registrar's. Null while they are not there. */
      imported: z.strictObject({ hash: hashText, at: instant }).nullable(),
    })
    .nullable(),
  /** What may be done now; each of the others has a reason, as a refusal code. */
  acts: z.array(z.strictObject({ act: electionAct, allowed: z.boolean(), reason: z.string().nullable() })),
});
export type OrganizerElection = z.infer<typeof organizerElection>;

export const organizerElectionRow = electionSummary.extend({ eligible: z.int(), voted: z.int() });

export const rollVoter = z.strictObject({
  id: uuid,
  name: z.string(),
  licence: z.string(),
  maskedMobile: z.string(),
  /** Votes (shares). */
  weight: z.int(),
  invitation: z.enum(['none', 'queued', 'sent', 'delivered', 'failed']),
  opened: z.boolean(),
  voted: z.boolean(),
});

export const turnout = z.strictObject({
  eligible: z.int(),
  voted: z.int(),
  /** Votes (shares) of the eligible, and of those who voted. */
  eligibleWeight: z.int(),
  votedWeight: z.int(),
  serverTime: instant,
  /** Voters in each step of time, ascending. */
  steps: z.array(z.strictObject({ from: instant, voted: z.int() })),
});
export type Turnout = z.infer<typeof turnout>;

export const imported = z.strictObject({ election: recordId, voters: z.int() });
