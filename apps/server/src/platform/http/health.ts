import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import type { Metrics } from '../metrics.ts';
import type { App } from './app.ts';
import { refused } from './refusals.ts';

const HIDDEN = { schema: { hide: true }, config: { rateLimit: false } } as const;

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Serves /healthz (200 when the database answers) and /metrics (Prometheus; with `token`, to its bearer only). */
export function addHealth(app: App, db: Db, metrics: Metrics, token: string | undefined): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.requests.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/healthz', HIDDEN, async () => {
    await sql`select 1`.execute(db);
    return { status: 'ok' };
  });
  app.get('/metrics', HIDDEN, async (request, reply) => {
    if (token !== undefined && !sameText(request.headers.authorization ?? '', `Bearer ${token}`)) {
      throw refused('metrics-closed');
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
