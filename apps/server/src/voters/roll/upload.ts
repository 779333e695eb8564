import { imported, plainPaths, recordId } from '@sandoq/contract';
import { z } from 'zod';
import { audit, withTenant } from '../../platform/index.ts';
import type { App } from '../../platform/index.ts';
import type { Deps } from '../../deps.ts';
import { requireOrganizer } from '../../operators/index.ts';
import type { VoterNeeds } from '../poll-facts.ts';
import { refused } from '../refusals.ts';
import { importRoll } from './import-roll.ts';
import { readRollSheet } from './read-roll-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { clearRoll } from './store.ts';

/** Serves the upload of a roll as XLSX or CSV: it takes the place of the draft's former roll, all of it or nothing. */
export function rollUploadRoute(app: App, deps: Deps, needs: VoterNeeds): void {
  const schema = { params: z.strictObject({ election: recordId }), response: { 200: imported } };
  app.post(plainPaths.importRoll, { schema }, async (request) => {
    const { operatorId, userId } = await requireOrganizer(deps, request);
    const poll = await needs.pollOf(deps, request.params.election);
    if (poll?.operatorId !== operatorId) throw refused('election-unknown');
    if (poll.state !== 'draft') throw refused('roll-sealed');
    const upload = await request.file();
    if (upload === undefined) throw refused('file-missing');
    const lines = await readSheet(new Uint8Array(await upload.toBuffer()));
    if (!lines.ok) throw refused('roll-invalid', {}, { faults: lines.error });
    const rows = readRollSheet(lines.value);
    if (!rows.ok) throw refused('roll-invalid', {}, { faults: rows.error });
    const { electionId } = poll;
    const voters = await withTenant(deps.db, operatorId, async (tx) => {
      // Sealing may have come between the first look and here.
      if (!(await needs.lockDraft(tx, electionId))) throw refused('roll-sealed');
      await clearRoll(tx, electionId);
      const count = await importRoll(tx, { operatorId, electionId }, rows.value);
      if (!count.ok) throw refused('roll-invalid', {}, { faults: count.error });
      await audit(tx, operatorId, {
        at: deps.clock.now(),
        actor: { kind: 'organizer', id: userId },
        act: 'roll.imported',
        subject: `election:${electionId}`,
        details: { voters: count.value },
      });
      return count.value;
    });
    return { election: electionId, voters };
  });
}
