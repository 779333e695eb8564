import { plainPaths, recordId } from '@sandoq/contract';
import { fromBase64Url } from '@sandoq/kernel';
import { hashBytes } from '@sandoq/protocol';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { findElection, lockDraft, refusedElection } from '../../elections/index.ts';
import { requireOrganizer } from '../../operators/index.ts';
import { audit, withTenant, type App, type TenantTx } from '../../platform/index.ts';
import { eachRollVoter } from '../../voters/index.ts';
import { checkKeys, type KeyHolder } from './check-keys.ts';
import { refused } from './refusals.ts';
import { replaceKeys } from './store.ts';

async function rollOf(tx: TenantTx, electionId: string): Promise<KeyHolder[]> {
  const holders: KeyHolder[] = [];
  for await (const voter of eachRollVoter(tx, electionId)) holders.push(voter);
  return holders;
}

/** Serves the upload of an authority's keys: they take the place of the draft's former ones, all of them or none. */
export function importKeysRoute(app: App, deps: Deps): void {
  const schema = {
    params: z.strictObject({ election: recordId }),
    response: { 200: z.strictObject({ voters: z.int(), hash: z.string() }) },
  };
  app.post(plainPaths.importKeys, { schema }, async (request) => {
    const { operatorId, userId } = await requireOrganizer(deps, request);
    const electionId = request.params.election;
    const upload = await request.file();
    if (upload === undefined) throw refused('keys-file-missing');
    const bytes = new Uint8Array(await upload.toBuffer());
    return withTenant(deps.db, operatorId, async (tx) => {
      const election = await findElection(tx, electionId);
      if (election === undefined) throw refusedElection('election-unknown');
      if (election.custody === 'platform') throw refused('keys-not-needed');
      if (!(await lockDraft(tx, electionId))) throw refused('keys-sealed');
      const keys = checkKeys(bytes, electionId, await rollOf(tx, electionId));
      if (!keys.ok) throw refused('keys-invalid', {}, { faults: keys.error });
      const hash = hashBytes(bytes);
      const voters = new Set(keys.value.map(({ voterId }) => voterId)).size;
      const at = deps.clock.now();
      await replaceKeys(tx, { operatorId, electionId }, keys.value, {
        hash: fromBase64Url(hash),
        importedAt: new Date(at),
      });
      await audit(tx, operatorId, {
        at,
        actor: { kind: 'organizer', id: userId },
        act: 'voting-keys.imported',
        subject: `election:${electionId}`,
        details: { voters, hash },
      });
      return { voters, hash };
    });
  });
}
