import { z } from 'zod';
import { electionSummary } from './election.ts';
import { ceremonyStep, trusteesStage } from './trustees.ts';
import { instant, text } from './text.ts';

/** The longest body that a trustee's page sends, as canonical JSON. */
export const MAX_TRUSTEE_CHARACTERS = 30_000_000;

/** One of the trustees, and how far they are. */
export const trusteeProgress = z.strictObject({
  id: z.int(),
  kind: z.enum(['server', 'person']),
  name: text,
  /** The steps of the ceremony that came from them. */
  steps: z.array(ceremonyStep),
  shuffled: z.boolean(),
  decrypted: z.boolean(),
});
export type TrusteeProgress = z.infer<typeof trusteeProgress>;

/** Whose share did not fit, and who showed it: the key cannot be made any more (protocol §7). */
export const ceremonyFault = z.strictObject({ by: z.int(), against: z.int() });

/** Where the trustees of an election stand. */
export const trusteesStanding = z.strictObject({
  threshold: z.int(),
  stage: trusteesStage,
  fault: ceremonyFault.nullable(),
  members: z.array(trusteeProgress),
});
export type TrusteesStanding = z.infer<typeof trusteesStanding>;

/** What a trustee's page shows. */
export const trusteeView = trusteesStanding.extend({
  election: electionSummary,
  supportPhone: z.string(),
  /** Whose page it is. */
  trustee: z.int(),
  serverTime: instant,
});
export type TrusteeView = z.infer<typeof trusteeView>;

/** What an organiser sees of the trustees besides: how their links arrive, and the numbers they compare. */
export const organizerTrustees = trusteesStanding.extend({
  /** The number that trustees compare by voice, in groups of four digits (protocol §7); null while keys are missing. */
  fingerprint: z.array(z.string()).nullable(),
  /** The number of the tally that they compare before they help with it; null while there is no tally. */
  tallyFingerprint: z.array(z.string()).nullable(),
  members: z.array(
    trusteeProgress.extend({
      maskedMobile: z.string().nullable(),
      link: z.enum(['none', 'queued', 'sent', 'delivered', 'failed']),
      opened: z.boolean(),
    }),
  ),
});
export type OrganizerTrustees = z.infer<typeof organizerTrustees>;
