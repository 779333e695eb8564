import type { Domain } from '../deps.ts';
import { followRecord } from './follow-record.ts';

export { closePoll } from './close-poll.ts';
export { countClosed } from './count-election.ts';

/** The count: the encrypted sum while ballots come in, and after the close tally, decryption, result and lot. */
export const tally: Domain = {
  name: 'tally',
  start: async (deps) => followRecord(deps),
};
