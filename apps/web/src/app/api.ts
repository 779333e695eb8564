import { createClient } from '@sandoq/contract/client';
import type { Client, Failure, Input, Output } from '@sandoq/contract/client';
import { QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import { noteReached } from './connection.ts';
import { earliestSent, takeEarly } from './early-answer.ts';
import { noteServerTime } from './server-clock.ts';

export type { Failure, Input, Output };
/** The name of an operation of the API. */
export type RouteName = Parameters<Client>[0];

const client = createClient({ fetch: (url, init) => takeEarly(url) ?? fetch(url, init), base: '' });

/** Asks the server once. Refusals and a lost line are values; the server's clock is learned on the way. */
export async function ask<N extends RouteName>(name: N, input: Input<N>) {
  const sent = earliestSent();
  const result = await client(name, input);
  noteReached(result.ok || result.error.kind === 'refused');
  if (result.ok && 'serverTime' in result.value && typeof result.value.serverTime === 'string')
    noteServerTime(result.value.serverTime, sent, performance.now());
  return result;
}

/** A failure as TanStack Query wants it: thrown. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind === 'refused' ? failure.problem.code : 'unreachable');
    this.failure = failure;
  }
}

async function askOrThrow<N extends RouteName>(name: N, input: Input<N>): Promise<Output<N>> {
  const result = await ask(name, input);
  if (!result.ok) throw new Failed(result.error);
  return result.value;
}

// 503 is a server that is just starting or stopping: it will answer in a moment.
const isUnreachable = (error: Error): boolean =>
  error instanceof Failed && (error.failure.kind === 'unreachable' || error.failure.problem.status === 503);
const retryDelay = (attempt: number): number => Math.min(1000 * 2 ** attempt, 8000);

/** A lost line is tried again until it is back; a refusal is an answer and is shown. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (_, error) => isUnreachable(error),
      retryDelay,
      networkMode: 'always',
      staleTime: 5000,
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Key of a question in the cache. */
export const keyOf = <N extends RouteName>(name: N, input: Input<N>) => [name, input] as const;

/** Reads from the server: `useAsk('readElection', { params: { election } })`. */
export function useAsk<N extends RouteName>(
  name: N,
  input: Input<N>,
  options: {
    enabled?: boolean;
    refetchInterval?: number | false | ((query: { state: { data: unknown } }) => number | false);
    staleTime?: number;
    gcTime?: number;
  } = {},
) {
  return useQuery<Output<N>, Failed>({
    queryKey: keyOf(name, input),
    queryFn: () => askOrThrow(name, input),
    ...options,
  });
}

/**
 * Tells the server something: `useTell('confirmBallot').mutate({ … })`.
 * @param options.persist for what is safe to say twice: goes on trying while the line is lost
 */
export function useTell<N extends RouteName>(name: N, options: { persist?: boolean } = {}) {
  return useMutation<Output<N>, Failed, Input<N>>({
    mutationKey: [name],
    mutationFn: (input) => askOrThrow(name, input),
    ...(options.persist ? { retry: (_: number, error: Failed) => isUnreachable(error), retryDelay } : {}),
  });
}

/** Starts a question early and puts its answer where `useAsk` looks. */
export const preloadAnswer = <N extends RouteName>(name: N, input: Input<N>): Promise<void> =>
  queryClient.prefetchQuery({
    queryKey: keyOf(name, input),
    queryFn: () => askOrThrow(name, input),
    retry: false,
  });
