import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type pg from 'pg';

/** What the server measures of itself, in Prometheus' terms. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds from a request to its answer, by method, route pattern and status. */
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  /** Seconds that a job ran, by its name and outcome (`done` or `failed`). */
  readonly jobs: Histogram<'job' | 'outcome'>;
  /** Refusals by code. */
  readonly refusals: Counter<'code'>;
}

/** Makes a registry with the measures of the platform; `pool` is watched for its connections. */
export function createMetrics(pool: pg.Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'sandoq_database_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'awaited' }, pool.waitingCount);
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'sandoq_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15],
      registers: [registry],
    }),
    jobs: new Histogram({
      name: 'sandoq_job_seconds',
      help: 'Time that a job ran',
      labelNames: ['job', 'outcome'],
      buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120],
      registers: [registry],
    }),
    refusals: new Counter({
      name: 'sandoq_refusals_total',
      help: 'Refusals by code',
      labelNames: ['code'],
      registers: [registry],
    }),
  };
}
