import { setTimeout as sleep } from 'node:timers/promises';
import type { Domain } from '../deps.ts';
import type { App } from '../platform/index.ts';
import { DEMO_ORGANIZER } from './demo-elections.ts';
import { fictionalVoter } from './fictional-people.ts';
import { handsetRoutes } from './handset-routes.ts';
import { playPastElection, seedDemonstration } from './seed.ts';

/** Whether this server shows the demonstration: only on request, and never where messages reach real phones. */
const isShown = ({
  config,
}: {
  readonly config: { readonly demo: boolean; readonly smpp: unknown };
}): boolean => config.demo && config.smpp === undefined;

/** A fictional organisation with elections to try, and the phones of its voters. */
function createDemonstration(): Domain {
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
      if (isShown(deps)) await seedDemonstration(deps);
      return { stop: async () => undefined };
    },
    async greeting({ config }) {
      if (!isShown({ config })) return [];
      const { licence, nationalId, name } = fictionalVoter(0);
      const { username, password } = DEMO_ORGANIZER;
      return [
        '',
        'This is a demonstration with fictional people. What to try:',
        `  Vote:      ${config.publicUrl}/ — sign in as ${name}: licence ${licence}, national ID ${nationalId}`,
        `  Phones:    ${config.publicUrl}/demo/handset — the invitation and the codes arrive here; the confirmation is sent from here`,
        `  Organise:  ${config.publicUrl}/organizer — username ${username}, password ${password}`,
        `  Verify:    in about a minute an election of the term before is over, with its record and result`,
        '',
      ];
    },
  };
}

export const demonstration = createDemonstration();
