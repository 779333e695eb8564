import type { OrganizerElection } from '@sandoq/contract';
import type { FastifyRequest } from 'fastify';
import { countTurnout, votedAmong, votingKeysView } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { electionSummary, electionView, type Election } from '../elections/index.ts';
import { requireOrganizer } from '../operators/index.ts';
import { audit, serve, withTenant, type Actor, type App, type TenantTx } from '../platform/index.ts';
import { allowedActs, extendElection, performAct } from '../reports/index.ts';
import { countInvitations, inviteVoter, isWeighted, readRollPage, readVoter } from '../voters/index.ts';
import { organizerTrustees, resendLink } from '../trustees/index.ts';
import { organizerEventRoute } from './organizer-events.ts';
import { withOwnElection } from './own-election.ts';
import { refused } from './refusals.ts';
import { listWithTurnout } from './store.ts';
import { readTurnout } from './turnout.ts';

const PAGE = 50;
const LISTED = 200;

const describe = async (tx: TenantTx, election: Election, now: number): Promise<OrganizerElection> => {
  const trusteeProgress = await organizerTrustees(tx, election);
  const votingKeys = await votingKeysView(tx, election);
  return {
    ...electionView(election, now, await isWeighted(tx, election)),
    ...(await countTurnout(tx, election.id)),
    invitations: await countInvitations(tx, election.id),
    trusteeProgress,
    votingKeys,
    acts: allowedActs(election, now, trusteeProgress?.stage, votingKeys?.imported === null),
  };
};

function rollRoutes(app: App, deps: Deps): void {
  serve(app, 'listRoll', ({ params, query, request }) =>
    withOwnElection(deps, request, params.election, async (tx, { id }) => {
      const lines = await readRollPage(tx, id, { ...query, limit: PAGE });
      const voted = await votedAmong(
        tx,
        id,
        lines.map((line) => line.id),
      );
      const next = lines.length === PAGE ? (lines.at(-1)?.id ?? null) : null;
      return { items: lines.map((line) => ({ ...line, voted: voted.has(line.id) })), next };
    }),
  );

  serve(app, 'resendInvitation', ({ params, request }) =>
    withOwnElection(deps, request, params.election, async (tx, election, { operatorId, userId }) => {
      const voter = await readVoter(tx, params.voter);
      if (voter?.electionId !== election.id) throw refused('voter-unknown');
      const now = deps.clock.now();
      if (election.state === 'draft') throw refused('invitation-too-early');
      if ((election.state !== 'sealed' && election.state !== 'open') || now >= election.closes.getTime())
        throw refused('invitation-too-late');
      const { id: electionId, title, opens, closes } = election;
      const poll = { operatorId, electionId, title, opens: opens.getTime(), closes: closes.getTime() };
      await inviteVoter(tx, deps, poll, voter);
      const actor = { kind: 'organizer', id: userId } as const;
      await audit(tx, operatorId, {
        at: now,
        actor,
        act: 'invitation.sent-again',
        subject: `voter:${voter.id}`,
      });
      return {};
    }),
  );
}

function trusteeRoutes(app: App, deps: Deps): void {
  serve(app, 'resendTrusteeLink', ({ params: { election: id, trustee }, body: { mobile }, request }) =>
    withOwnElection(deps, request, id, async (tx, election, { userId }) => {
      const actor = { kind: 'organizer', id: userId } as const;
      await resendLink(tx, deps, election, { trustee, mobile, actor });
      return {};
    }),
  );
}

/** What an organiser sees of the own elections, and what they do with them. */
export function supervisionRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;

  serve(app, 'listOrganizerElections', async ({ request }) => {
    const { operatorId } = await requireOrganizer(deps, request);
    return withTenant(db, operatorId, async (tx) => {
      const lines = await listWithTurnout(tx, LISTED);
      return {
        items: lines.map((line) => ({
          ...electionSummary(line),
          eligible: line.eligible,
          voted: line.voted,
        })),
      };
    });
  });

  serve(app, 'readOrganizerElection', ({ params, request }) =>
    withOwnElection(deps, request, params.election, (tx, election) => describe(tx, election, clock.now())),
  );

  /** Does something to an own election and shows it afterwards. */
  const change = async (
    request: FastifyRequest,
    electionId: string,
    work: (actor: Actor) => Promise<void>,
  ): Promise<OrganizerElection> => {
    const { userId } = await withOwnElection(deps, request, electionId, async (_tx, _own, who) => who);
    await work({ kind: 'organizer', id: userId });
    return withOwnElection(deps, request, electionId, (tx, own) => describe(tx, own, clock.now()));
  };

  serve(app, 'actOnElection', ({ params: { election }, body: { act }, request }) =>
    change(request, election, (actor) => performAct(deps, { electionId: election, act, actor })),
  );

  serve(app, 'extendElection', ({ params: { election }, body: { closes, reason }, request }) =>
    change(request, election, (actor) =>
      extendElection(deps, { electionId: election, closes: Date.parse(closes), reason, actor }),
    ),
  );

  serve(app, 'readTurnout', ({ params, request }) =>
    withOwnElection(deps, request, params.election, (tx, election) => readTurnout(tx, election, clock.now())),
  );

  rollRoutes(app, deps);
  trusteeRoutes(app, deps);
  organizerEventRoute(app, deps);
}
