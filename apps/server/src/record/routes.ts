import { Readable } from 'node:stream';
import { plainPaths } from '@sandoq/contract';
import { toBase64Url } from '@sandoq/kernel';
import { parseCheckpoint, readTracker } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { operatorOf } from '../elections/index.ts';
import { serve, withTenant, type App, type TenantTx } from '../platform/index.ts';
import { recordArchive } from './archive.ts';
import { findByAuditedTracker, trackerOfAudited } from './audited-ballots.ts';
import { entryView, listedEntry } from './entry-view.ts';
import { proveConsistency, proveEntry } from './prove-entry.ts';
import { countTypes, findByBody, newestCheckpoint, readEntries, readLog } from './read-store.ts';
import { readRecordFile } from './read-tile.ts';
import { refused } from './refusals.ts';
import { rootAfter } from './root-after.ts';

const YEAR = 31_536_000;

/** Serves the record: the static files of protocol §2, the whole as one archive, and the pages' JSON. */
export function addRecordRoutes(app: App, deps: Deps): void {
  const { db } = deps;

  const operator = async (electionId: string): Promise<string> => {
    const found = await operatorOf(db, electionId);
    if (found === undefined) throw refused('record-unknown');
    return found;
  };
  const inRecord = async <T>(electionId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> =>
    withTenant(db, await operator(electionId), work);

  app.get(`${plainPaths.record}/*`, { schema: { hide: true } }, async (request, reply) => {
    const { election, '*': path } = request.params as { election: string; '*': string };
    void reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    if (path === 'archive.zip') {
      const archive = recordArchive(db, await operator(election), election);
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="${election}.zip"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(archive));
    }
    const file = await inRecord(election, (tx) => readRecordFile(tx, election, path));
    if (file === undefined) throw refused('record-path-unknown');
    return reply
      .header('content-type', file.mediaType)
      .header('cache-control', file.immutable ? `public, max-age=${YEAR}, immutable` : 'no-cache')
      .send(Buffer.from(file.bytes));
  });

  serve(app, 'readRecord', ({ params: { election } }) =>
    inRecord(election, async (tx) => {
      const log = await readLog(tx, election);
      const newest = await newestCheckpoint(tx, election);
      const parsed = newest && parseCheckpoint(newest.note);
      if (log === undefined || newest === undefined || parsed?.ok !== true) throw refused('record-unknown');
      return {
        origin: log.origin,
        logKey: log.verifierKey,
        size: newest.size,
        root: toBase64Url(parsed.value.root),
        checkpoint: newest.note,
        counts: await countTypes(tx, election, newest.size),
      };
    }),
  );

  serve(app, 'listRecordEntries', ({ params: { election }, query: { before, limit } }) =>
    inRecord(election, async (tx) => {
      const newest = await newestCheckpoint(tx, election);
      const to = Math.min(before ?? Number.MAX_SAFE_INTEGER, newest?.size ?? 0);
      const rows = await readEntries(tx, election, Math.max(0, to - limit), to);
      return { items: rows.map(listedEntry).toReversed() };
    }),
  );

  serve(app, 'readRecordEntry', ({ params: { election, index } }) =>
    inRecord(election, async (tx) => {
      const [row] = await readEntries(tx, election, index, index + 1);
      if (row === undefined) throw refused('entry-unknown');
      const audited = row.type === 'challenged' ? await trackerOfAudited(tx, election, row.body) : undefined;
      return entryView(await proveEntry(tx, election, row), audited);
    }),
  );

  serve(app, 'readConsistency', ({ params: { election }, query }) =>
    inRecord(election, async (tx) => {
      const newest = await newestCheckpoint(tx, election);
      if (newest === undefined) throw refused('record-unknown');
      const { from, to = newest.size } = query;
      if (from > to || to > newest.size) throw refused('tree-unknown');
      const tree = async (size: number) => ({ size, root: toBase64Url(await rootAfter(tx, election, size)) });
      const proof = await proveConsistency(tx, election, from, to);
      return { from: await tree(from), to: await tree(to), proof: proof.map(toBase64Url) };
    }),
  );

  serve(app, 'findTracker', ({ params: { election, tracker } }) => {
    const start = readTracker(tracker)?.start;
    if (start === undefined) throw refused('tracker-malformed');
    return inRecord(election, async (tx) => {
      const [row] = await findByBody(tx, election, start);
      if (row !== undefined) return entryView(await proveEntry(tx, election, row));
      const [audited] = await findByAuditedTracker(tx, election, start);
      if (audited === undefined) throw refused('tracker-unknown');
      return entryView(await proveEntry(tx, election, audited.row), audited.tracker);
    });
  });
}
