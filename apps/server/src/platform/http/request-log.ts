import type { App } from './app.ts';

/** Logs each answer by its route's pattern: no address of a person, no query, no token in a path. */
export function addRequestLog(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route === '/healthz' || route === '/metrics') return;
    const seen = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) request.log.error(seen, 'answered');
    else request.log.info(seen, 'answered');
  });
}
