import type { Deps } from '../deps.ts';
import { instantOf, operatorOf } from '../elections/index.ts';
import { serve, withTenant, type App } from '../platform/index.ts';
import { anchorsOf } from './anchors-of.ts';

/** Shows the anchors of a record. */
export function addAnchorRoutes(app: App, { db }: Deps): void {
  serve(app, 'listAnchors', async ({ params: { election } }) => {
    const operatorId = await operatorOf(db, election);
    if (operatorId === undefined) return { items: [] };
    const anchors = await withTenant(db, operatorId, (tx) => anchorsOf(tx, election));
    return {
      items: anchors.map(({ network, chain, transaction, url, size, since }) => ({
        network,
        chain,
        transaction,
        url,
        size,
        time: instantOf(since),
      })),
    };
  });
}
