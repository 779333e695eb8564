import { z } from 'zod';
import { text } from './text.ts';

/** The steps of the making of the key that a trustee takes, in their order (protocol §3.2, §7). */
export const ceremonyStep = z.enum(['commitment', 'coefficients', 'shares', 'acceptance']);
export type CeremonyStep = z.infer<typeof ceremonyStep>;

/**
 * Where the trustees stand. `ceremony`: the key is being made; `failed`: a share did not fit, and the key cannot be made
 * any more; `ready`: the key is there; `shuffling`, `decrypting`: the count waits for them; `done`: the result is there.
 */
export const trusteesStage = z.enum([
  'draft',
  'ceremony',
  'failed',
  'ready',
  'shuffling',
  'decrypting',
  'done',
]);
export type TrusteesStage = z.infer<typeof trusteesStage>;

/** Who holds the key, as the manifest says it. */
export const trusteesView = z.strictObject({
  threshold: z.int(),
  members: z.array(z.strictObject({ id: z.int(), kind: z.enum(['server', 'person']), name: text })),
});
export type TrusteesView = z.infer<typeof trusteesView>;

/** Several trustees, any `threshold` of whom decrypt; without this an election has one, the server. */
export const trusteesDefinition = z.strictObject({
  threshold: z.int().min(2).max(15),
  members: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('server') }),
        z.strictObject({ kind: z.literal('person'), name: text, mobile: z.string().max(40) }),
      ]),
    )
    .min(2)
    .max(15),
});
export type TrusteesDefinition = z.infer<typeof trusteesDefinition>;
