import { z } from 'zod';

const schema = z.strictObject({ electionId: z.string() });

/** The job that opens the poll at its time. */
export const openOnTime = { name: 'open-election', schema };

/** The job that closes the poll at its time. */
export const closeOnTime = { name: 'close-election', schema };
