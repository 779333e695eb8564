import type { FastifyRequest } from 'fastify';
import type { Domain } from '../deps.ts';
import { serve } from '../platform/index.ts';
import { demandSubmitter, describeTrustee, requireTrustee, TRUSTEE_BODY_LIMIT } from '../trustees/index.ts';
import { acceptDecryption } from './accept-decryption.ts';
import { acceptShuffle } from './mixed/accept-shuffle.ts';
import { helpToCountJob } from './mixed/help-to-count.ts';
import { followRecord } from './follow-record.ts';

export { closePoll } from './close-poll.ts';
export { countClosed } from './count-election.ts';

/** The count: the encrypted sum while ballots come in, and after the close tally, decryption, result and lot. */
export const tally: Domain = {
  name: 'tally',
  jobs: [helpToCountJob],
  routes(app, deps) {
    const large = {
      bodyLimit: TRUSTEE_BODY_LIMIT,
      before: (request: FastifyRequest) => demandSubmitter(deps, request),
    };
    serve(
      app,
      'submitShuffle',
      async ({ body, request }) => {
        const trustee = await requireTrustee(deps, request);
        await acceptShuffle(deps, trustee, body.body);
        return describeTrustee(deps, trustee);
      },
      large,
    );
    serve(
      app,
      'submitDecryption',
      async ({ body, request }) => {
        const trustee = await requireTrustee(deps, request);
        await acceptDecryption(deps, trustee, body.body);
        return describeTrustee(deps, trustee);
      },
      large,
    );
  },
  start: async (deps) => followRecord(deps),
};
