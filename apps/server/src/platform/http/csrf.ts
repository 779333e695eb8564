import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { refused } from './refusals.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for doors that other servers call (they authenticate themselves and carry no cookie). */
    openToOtherSites?: boolean;
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

function isForeign(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const from = request.headers.origin;
  return from !== undefined && from !== origin && from !== `${request.protocol}://${request.host}`;
}

/**
 * Refuses state-changing requests that a page of another site could have caused: they must carry `x-sandoq: 1` (which
 * no foreign page can add without a preflight that is never granted) and, if the browser says where they come from,
 * come from here. `origin` is the public one, such as `https://vote.example`.
 */
export function addCsrfDefence(app: App, origin: string): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || request.routeOptions.config.openToOtherSites === true) return;
    if (request.headers['x-sandoq'] !== '1' || isForeign(request, origin)) throw refused('foreign-request');
  });
}
