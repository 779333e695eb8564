import { plainPaths } from '@sandoq/contract';
import type { Deps } from '../deps.ts';
import { readOperator, requireOrganizer } from '../operators/index.ts';
import { serve, withTenant, type App } from '../platform/index.ts';
import { isWeighted } from '../voters/index.ts';
import { createElection } from './create-election.ts';
import { electionSummary, electionView } from './election-view.ts';
import { refused } from './refusals.ts';
import { findElection, findPhoto, listAnnounced, operatorOf } from './store.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { SAMPLE, TEMPLATE } from './workbook/fillings.ts';
import { csvTemplate, workbookTemplate } from './workbook/template.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const YEAR = 31_536_000;
const LISTED = 100;
const DEFINITION_LIMIT = 32 * 1024 * 1024;

/** Public pages of elections, and how organisers create them. */
export function addElectionRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;

  serve(app, 'listElections', async () => ({
    items: (await listAnnounced(db, LISTED)).map(electionSummary),
  }));

  serve(app, 'readElection', async ({ params }) => {
    const operatorId = await operatorOf(db, params.election);
    if (operatorId === undefined) throw refused('election-unknown');
    return withTenant(db, operatorId, async (tx) => {
      const election = await findElection(tx, params.election);
      if (election === undefined || election.state === 'draft') throw refused('election-unknown');
      return electionView(election, clock.now(), await isWeighted(tx, election));
    });
  });

  app.get(plainPaths.candidatePhoto, { schema: { hide: true } }, async (request, reply) => {
    const { election, photo } = request.params as { election: string; photo: string };
    const operatorId = await operatorOf(db, election);
    const found = operatorId && (await withTenant(db, operatorId, (tx) => findPhoto(tx, election, photo)));
    if (!found) throw refused('photo-unknown');
    return reply
      .header('content-type', found.mediaType)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .header('cache-control', `public, max-age=${YEAR}, immutable`)
      .send(Buffer.from(found.content));
  });

  const create = async (
    { operatorId, userId }: Awaited<ReturnType<typeof requireOrganizer>>,
    definition: Parameters<typeof createElection>[2]['definition'],
  ): Promise<string> => {
    const operator = await readOperator(db, operatorId);
    if (operator === undefined) throw new Error('an organiser without an operator');
    const actor = { kind: 'organizer', id: userId } as const;
    return withTenant(db, operatorId, (tx) =>
      createElection(tx, deps, {
        operatorId,
        organizer: operator.name,
        actor,
        definition,
        now: clock.now(),
      }),
    );
  };

  serve(
    app,
    'createElection',
    async ({ request, body }) => ({ id: await create(await requireOrganizer(deps, request), body) }),
    { bodyLimit: DEFINITION_LIMIT },
  );

  for (const [name, filling] of [
    ['template', TEMPLATE],
    ['sample', SAMPLE],
  ] as const) {
    app.get(`/api/organizer/elections/${name}.xlsx`, { schema: { hide: true } }, async (request, reply) => {
      await requireOrganizer(deps, request);
      return reply
        .header('content-type', XLSX)
        .header('content-disposition', 'attachment; filename="sandoq-election.xlsx"')
        .send(await workbookTemplate(filling));
    });

    app.get(`/api/organizer/elections/${name}.csv`, { schema: { hide: true } }, async (request, reply) => {
      await requireOrganizer(deps, request);
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="sandoq-election.csv"')
        .send(csvTemplate(filling));
    });
  }

  app.post(plainPaths.importElection, { schema: { hide: true } }, async (request) => {
    const organizer = await requireOrganizer(deps, request);
    const file = await request.file();
    if (file === undefined) throw refused('workbook-unreadable');
    const read = await readWorkbook(await file.toBuffer());
    if (!read.ok) throw refused('definition-invalid', {}, { faults: read.error });
    return { id: await create(organizer, read.value) };
  });
}
