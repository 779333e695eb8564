import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps, Domain } from '../deps.ts';
import { listOrganizers } from '../operators/index.ts';
import { revokeSessions, withTenant, type App } from '../platform/index.ts';
import type { RollRow } from '../voters/index.ts';
import { DEMO_OPERATOR, DEMO_ORGANIZER, exampleShareholder } from './demo-elections.ts';
import { fictionalVoter } from './fictional-people.ts';
import { handsetRoutes } from './handset-routes.ts';
import { isShown } from './is-shown.ts';
import { playPastElection, seedDemonstration } from './seed.ts';

/** Whether organisers of an organisation may sign in: those of the demonstration only where it is shown. */
export const mayEnter = (deps: Deps, operatorId: string): boolean =>
  operatorId !== DEMO_OPERATOR.id || isShown(deps);

/** Ends what a demonstration that was shown before has left open: everybody has read its password. */
const signEverybodyOut = (deps: Deps): Promise<void> =>
  withTenant(deps.db, DEMO_OPERATOR.id, async (tx) => {
    for (const subjectId of await listOrganizers(tx))
      await revokeSessions(tx, { kind: 'organizer', subjectId }, 'withdrawn', deps.clock.now());
  });

/** A fictional organisation with elections to try, and the phones of its voters. Its jobs vote through the application whose routes it made. */
export function createDemonstration(): Domain {
  let app: App | undefined;
  const appOf = async (): Promise<App> => {
    // Jobs may run before the application is built.
    while (app === undefined) await sleep(50);
    return app;
  };
  return {
    name: 'demonstration',
    routes(made, deps) {
      app = made;
      if (isShown(deps)) handsetRoutes(made, deps);
    },
    jobs: [playPastElection(appOf)],
    async start(deps) {
      await (isShown(deps) ? seedDemonstration(deps) : signEverybodyOut(deps));
      return { stop: async () => undefined };
    },
    async greeting({ config }) {
      if (!isShown({ config })) return [];
      const signInAs = ({ name, licence, nationalId }: RollRow) =>
        `sign in as ${name}: licence ${licence}, national ID ${nationalId}`;
      const { username, password } = DEMO_ORGANIZER;
      return [
        '',
        'This is a demonstration with fictional people. What to try:',
        `  Vote:      ${config.publicUrl}/ — ${signInAs(fictionalVoter(0))}`,
        `  Shares:    in the company's election, also there, ${signInAs(exampleShareholder)}; holds ${exampleShareholder.weight} shares`,
        `  Phones:    ${config.publicUrl}/demo/handset — the invitation and the codes arrive here; the confirmation is sent from here`,
        `  Organise:  ${config.publicUrl}/organizer — username ${username}, password ${password}`,
        `  Verify:    in about a minute an election of the term before is over, with its record and result`,
        '',
      ];
    },
  };
}

export const demonstration = createDemonstration();
