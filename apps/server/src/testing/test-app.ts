import { randomBytes } from 'node:crypto';
import { buildApp } from '../app.ts';
import { readConfig, type Config } from '../config.ts';
import type { Deps, Domain } from '../deps.ts';
import { createHandsetGateway, createSmsService, smsJobs, startSms } from '../gateways/sms/index.ts';
import {
  createLimiter,
  createLog,
  createMetrics,
  createSealer,
  openEventBus,
  runDueJobs,
  systemRandom,
  type App,
  type Job,
} from '../platform/index.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/index.ts';

/** A clock that stands still until it is told to go on. */
export interface TestClock {
  now(): number;
  /** Moves on by so many milliseconds. */
  advance(ms: number): void;
  set(now: number): void;
}

const NOON = Date.UTC(2026, 10, 22, 12);

function testClock(start = NOON): TestClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => void (now += ms),
    set: (moment) => void (now = moment),
  };
}

/** An application with real parts, a database of its own and a clock that the test moves. */
export interface TestApp {
  readonly app: App;
  readonly deps: Deps;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  /** Runs the jobs of the domains that are due at the test clock's time, those that they enqueue included. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

/** What a test may change. */
export interface TestAppOptions {
  readonly config?: Partial<Config>;
  readonly deps?: Partial<Deps>;
}

/** Builds the application of some domains for a test. Close it in afterAll. */
export async function testApp(domains: readonly Domain[], options: TestAppOptions = {}): Promise<TestApp> {
  const database = await testDatabase();
  const clock = testClock();
  const log = createLog(process.env['SANDOQ_LOG_LEVEL'] ?? 'silent');
  const config: Config = { ...readConfig({ SANDOQ_FLOOD_PER_MINUTE: '0' }), ...options.config };
  const sealer = createSealer([new Uint8Array(randomBytes(32))]);
  const bus = await openEventBus(database.url, log);
  const gateway = createHandsetGateway({ db: database.db, clock, line: '10001222' });
  const deps: Deps = {
    config,
    log,
    clock,
    random: systemRandom,
    db: database.db,
    databaseUrl: database.url,
    bus,
    limiter: createLimiter({ db: database.db, clock, sealer }),
    sealer,
    metrics: createMetrics(database.pool),
    sms: createSmsService(gateway, domains, (): Deps => deps),
    ...options.deps,
  };
  const app = await buildApp(deps, domains);
  const sms = await startSms(deps);
  const jobs: Job<Deps>[] = [...smsJobs, ...domains.flatMap((domain) => domain.jobs ?? [])];
  return {
    app,
    deps,
    clock,
    database,
    async runJobs() {
      const pool = database.jobPool;
      await pool.query(
        'update graphile_worker._private_jobs set run_at = now() where run_at <= $1 and run_at > now()',
        [new Date(clock.now())],
      );
      await runDueJobs({ pool, jobs, deps, log, metrics: deps.metrics });
    },
    async close() {
      await app.close();
      await sms.stop();
      await bus.close();
      await database.drop();
    },
  };
}
