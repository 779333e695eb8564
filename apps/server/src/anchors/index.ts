import type { Domain } from '../deps.ts';
import { anchorRoots, sendAnchors } from './jobs.ts';
import { addAnchorRoutes } from './routes.ts';

export { anchorsOf, type AnchorView } from './anchors-of.ts';

/** Roots of the records on public chains (docs/protocol.md §8.2); without any in the settings nothing is done or shown. */
export const anchors: Domain = {
  name: 'anchors',
  routes: addAnchorRoutes,
  jobs: [anchorRoots, sendAnchors],
};
