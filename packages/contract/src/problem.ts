import { z } from 'zod';

/** A refusal on the wire: RFC 9457 `application/problem+json`, with its text in both languages. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.strictObject({ fa: z.string(), en: z.string() }),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  retryAfterSeconds: z.int().optional(),
  faults: z
    .array(
      z.strictObject({
        where: z.string(),
        code: z.string(),
        detail: z.strictObject({ fa: z.string(), en: z.string() }),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof problem>;
