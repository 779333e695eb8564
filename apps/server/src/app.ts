import type { Deps, Domain } from './deps.ts';
import { createHttp, serveWeb, type App } from './platform/index.ts';

/** Builds the HTTP application from what it depends on, so that a test can build it with a clock of its own. */
export async function buildApp(deps: Deps, domains: readonly Domain[]): Promise<App> {
  const app = await createHttp(deps);
  for (const domain of domains) await domain.routes?.(app, deps);
  await serveWeb(app, deps.config.webFolder, deps.config.publicUrl.startsWith('https:'));
  return app;
}
