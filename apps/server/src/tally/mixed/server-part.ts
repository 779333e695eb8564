import { recordId } from '@sandoq/contract';
import { z } from 'zod';

/** The work that the server's own trustee owes a count with mixed contests; what it is the record tells. */
export const serverPart = {
  name: 'help-to-count',
  schema: z.strictObject({ operatorId: z.uuid(), electionId: recordId }),
};
