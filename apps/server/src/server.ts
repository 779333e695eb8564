import { fileURLToPath } from 'node:url';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import type { Background, Deps, Domain } from './deps.ts';
import { housekeeping } from './housekeeping.ts';
import { readMasterKeys } from './master-keys.ts';
import {
  createLimiter,
  createLog,
  createMetrics,
  createSealer,
  migrate,
  openDatabase,
  openEventBus,
  readMigrations,
  startEmbeddedPostgres,
  startJobRunner,
  systemClock,
  systemRandom,
  type App,
} from './platform/index.ts';

/** A server that runs. */
export interface Server {
  readonly app: App;
  readonly deps: Deps;
  /** Where it answers, as `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Stops in order: no new requests, open streams ended, jobs given back, database closed. */
  stop(): Promise<void>;
}

const MIGRATIONS = fileURLToPath(new URL('./platform/database/migrations', import.meta.url));

/** What was started, to be stopped in the opposite order. */
class Started {
  readonly #stops: (() => Promise<unknown>)[] = [];

  add<T>(part: T, stop: (part: T) => Promise<unknown>): T {
    this.#stops.push(() => stop(part));
    return part;
  }

  async stop(): Promise<void> {
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) await stop();
  }
}

async function openParts(
  config: Config,
  started: Started,
): Promise<{ deps: Deps; owner: ReturnType<typeof openDatabase> }> {
  const log = createLog(config.logLevel);
  const masterKeys = await readMasterKeys(config.secret, config.dataFolder);
  let url = config.databaseUrl;
  if (url === undefined) {
    const folder = `${config.dataFolder}/postgres`;
    const postgres = started.add(
      await startEmbeddedPostgres({ folder, port: config.postgresPort }),
      (running) => running.stop(),
    );
    log.info({ folder: postgres.folder, adopted: postgres.adopted }, 'built-in PostgreSQL runs');
    url = postgres.url;
  }
  const applied = await migrate(url, await readMigrations(MIGRATIONS));
  if (applied.length > 0) log.info({ applied }, 'database migrated');

  const database = started.add(openDatabase(url, 'app', config.poolSize), (open) => open.close());
  const owner = started.add(openDatabase(url, 'owner', 6), (open) => open.close());
  const bus = started.add(await openEventBus(url, log), (open) => open.close());
  const sealer = createSealer(masterKeys);
  const { db, pool } = database;
  const deps: Deps = {
    config,
    log,
    clock: systemClock,
    random: systemRandom,
    db,
    databaseUrl: url,
    bus,
    limiter: createLimiter({ db, clock: systemClock, sealer }),
    sealer,
    metrics: createMetrics(pool),
  };
  return { deps, owner };
}

/** Starts a whole server: database, migrations, jobs, what the domains keep running, HTTP. */
export async function startServer(config: Config, domains: readonly Domain[]): Promise<Server> {
  const started = new Started();
  try {
    const { deps, owner } = await openParts(config, started);
    const { log, metrics } = deps;
    const jobs = [...housekeeping, ...domains.flatMap((domain) => domain.jobs ?? [])];
    started.add(await startJobRunner({ pool: owner.pool, jobs, deps, log, metrics }), (runner) =>
      runner.stop(),
    );
    for (const domain of domains) {
      const background: Background | undefined = await domain.start?.(deps);
      if (background !== undefined) started.add(background, (running) => running.stop());
    }
    const app = started.add(await buildApp(deps, domains), (built) => built.close());
    const address = await app.listen({ port: config.port, host: config.host });
    log.info({ address }, 'answering');
    return { app, deps, address, stop: () => started.stop() };
  } catch (error) {
    await started.stop();
    throw error;
  }
}

const STOP_MS = 20_000;

/** Runs a server until SIGTERM or SIGINT; a second signal, or 20 seconds, end it the hard way. */
export async function serveForever(
  variables: Readonly<Record<string, string | undefined>>,
  domains: readonly Domain[],
  ready: (server: Server) => Promise<void> | void = () => undefined,
): Promise<void> {
  let server: Server;
  try {
    server = await startServer(readConfig(variables), domains);
    await ready(server);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
    return;
  }
  let signals = 0;
  const stop = (): void => {
    if (++signals > 1) process.exit(1);
    setTimeout(() => process.exit(1), STOP_MS).unref();
    server.deps.log.info('stopping');
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is taken by another program. Stop that one, or choose another port: PORT=3001 npm start`;
  }
  return error instanceof Error ? error.message : String(error);
}
