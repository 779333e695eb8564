import { RECORD_ID } from '@sandoq/protocol';
import { z } from 'zod';

/** A text in the languages of the product; Persian is always there. */
export const text = z.strictObject({
  fa: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000).optional(),
});
export type Text = z.infer<typeof text>;

/** An instant in UTC to the second, as in the record. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

/** Ids that stand in the record: lower-case letters, digits and hyphens. */
export const recordId = z.string().regex(RECORD_ID);
export const uuid = z.uuid();
export const hashText = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const nothing = z.strictObject({});
