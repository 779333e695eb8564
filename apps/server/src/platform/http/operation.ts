import { routes, schemas, type RouteName, type Schemas } from '@sandoq/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { App } from './app.ts';

type Part<N extends RouteName, P extends string> = Schemas[N] extends { [K in P]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** A parsed request of one operation. */
export interface Call<N extends RouteName> {
  readonly params: Part<N, 'params'>;
  readonly query: Part<N, 'query'>;
  readonly body: Part<N, 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers one operation of the contract, or throws a refusal. */
export type Answer<N extends RouteName> = (call: Call<N>) => Promise<z.output<Schemas[N]['response']>>;

/** How an operation is served, where it differs from the others. */
export interface ServeOptions {
  readonly bodyLimit?: number;
  readonly before?: (request: FastifyRequest) => Promise<void>;
}

/**
 * Serves one operation of the contract: its path and method, its input parsed strictly, its answer checked against the
 * schema before it leaves. `bodyLimit` in bytes, when it is not the usual one; `before` runs before the body is read and
 * throws when it need not be.
 */
export function serve<N extends RouteName>(
  app: App,
  name: N,
  answer: Answer<N>,
  { before, ...options }: ServeOptions = {},
): void {
  const { method, path } = routes[name];
  const { params, query, body, response } = schemas[name] as {
    params?: z.ZodType;
    query?: z.ZodType;
    body?: z.ZodType;
    response: z.ZodType;
  };
  app.route({
    method,
    url: path,
    ...options,
    ...(before && { onRequest: before }),
    schema: {
      operationId: name,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: { 200: response },
    },
    handler: async (request, reply) =>
      answer({
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply,
      } as Call<N>),
  });
}
