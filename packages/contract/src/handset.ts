import { z } from 'zod';
import { instant } from './text.ts';

/** The demonstration handset: phones that exist only in this installation. */
export const handset = z.strictObject({ number: z.string(), name: z.string(), lastAt: instant.nullable() });
export const handsetMessage = z.strictObject({
  id: z.string(),
  direction: z.enum(['to-phone', 'from-phone']),
  other: z.string(),
  text: z.string(),
  at: instant,
});
