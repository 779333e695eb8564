import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { routes } from './routes.ts';
import type { RouteName } from './routes.ts';
import type { Schemas } from './schemas.ts';

type Part<N extends RouteName, P extends 'params' | 'query' | 'body'> = Schemas[N] extends {
  [K in P]: infer S extends z.ZodType;
}
  ? { [K in P]: z.input<S> }
  : { [K in P]?: never };

/** What an operation takes: its path parameters, query and body, as far as it has them. */
export type Input<N extends RouteName> = Part<N, 'params'> & Part<N, 'query'> & Part<N, 'body'>;
/** What an operation answers when it is granted. */
export type Output<N extends RouteName> = z.output<Schemas[N]['response']>;

/** Why there was no answer: the server's refusal, or the line was lost before one came. */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' };

/** What a client needs from its surroundings. */
export interface Transport {
  readonly fetch: (
    url: string,
    init: {
      method: string;
      headers: Record<string, string>;
      body: string | null;
      credentials: 'same-origin';
    },
  ) => Promise<{ ok: boolean; headers: { get(name: string): string | null }; json(): Promise<unknown> }>;
  /** Empty in a browser; the server's address elsewhere. */
  readonly base: string;
}

/** Fills the parameters of a path such as `/api/elections/:election`. */
export function fillPath(path: string, params: Record<string, unknown> | undefined): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name])));
}

/** Makes the typed client of the HTTP API. Carries no schemas, so that a browser downloads none. */
export function createClient(transport: Transport) {
  return async <N extends RouteName>(name: N, input: Input<N>): Promise<Result<Output<N>, Failure>> => {
    const route = routes[name];
    const { params, query, body } = input as {
      params?: Record<string, unknown>;
      query?: Record<string, unknown>;
      body?: unknown;
    };
    const given = Object.entries(query ?? {}).filter(([, v]) => v !== undefined);
    const search =
      given.length === 0 ? '' : `?${new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString()}`;
    try {
      const response = await transport.fetch(transport.base + fillPath(route.path, params) + search, {
        method: route.method,
        headers: { 'x-sandoq': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'same-origin',
      });
      const answer = await response.json();
      if (response.ok) return ok(answer as Output<N>);
      if (response.headers.get('content-type')?.startsWith('application/problem+json'))
        return err({ kind: 'refused', problem: answer as Problem });
      return err({ kind: 'unreachable' });
    } catch {
      return err({ kind: 'unreachable' });
    }
  };
}

export type Client = ReturnType<typeof createClient>;
export { plainPaths } from './routes.ts';
export type { Problem } from './problem.ts';
export type * from './contest.ts';
export type * from './contest-result.ts';
export type * from './election.ts';
export type * from './voter.ts';
export type * from './organizer.ts';
export type * from './record.ts';
export type * from './trustee.ts';
export type * from './trustees.ts';
