import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import type { Background, Deps, Domain } from './deps.ts';
import { createSmsService, smsJobs, startSms, type SmsGateway } from './gateways/sms/index.ts';
import { housekeeping } from './housekeeping.ts';
import { readMasterKeys } from './master-keys.ts';
import { openSmsGateway } from './open-sms-gateway.ts';
import {
  checkMasterKeys,
  createLimiter,
  createLog,
  createMetrics,
  createSealer,
  freePort,
  logFile,
  openDatabase,
  openEventBus,
  openJobPool,
  startJobRunner,
  systemClock,
  systemRandom,
  type App,
} from './platform/index.ts';
import { prepareDatabase } from './prepare-database.ts';
import { Started } from './started.ts';

/** A server that runs. */
export interface Server {
  readonly app: App;
  readonly deps: Deps;
  /** Where it answers, as `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Stops in order: no new requests, open streams ended, jobs given back, database closed. */
  stop(): Promise<void>;
}

/** What may stand in the place of what the settings name. */
export interface ServerOptions {
  readonly smsGateway?: SmsGateway;
}

async function openParts(
  config: Config,
  started: Started,
  domains: readonly Domain[],
  options: ServerOptions,
): Promise<Deps> {
  const log = createLog(config.logLevel, config.logFile === undefined ? undefined : logFile(config.logFile));
  const masterKeys = await readMasterKeys(config.secret, config.dataFolder);
  const url = await prepareDatabase(config, log, started);
  const database = started.add(openDatabase(url, 'app', config.poolSize), (open) => open.close());
  const bus = started.add(await openEventBus(url, log), (open) => open.close());
  const sealer = createSealer(masterKeys);
  await checkMasterKeys(database.db, sealer);
  const { db, pool } = database;
  const gateway = options.smsGateway ?? openSmsGateway({ config, db, log, clock: systemClock });
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
    sms: createSmsService(gateway, domains, (): Deps => deps),
  };
  return deps;
}

/** With port 0 any free one is taken before anything starts, so that links made on the way name it. */
async function withRealPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const port = await freePort();
  return { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) };
}

/** Starts a whole server: database, migrations, jobs, what the domains keep running, HTTP. */
export async function startServer(
  given: Config,
  domains: readonly Domain[],
  options: ServerOptions = {},
): Promise<Server> {
  const config = await withRealPort(given);
  const started = new Started();
  try {
    const deps = await openParts(config, started, domains, options);
    const { log, metrics } = deps;
    const jobs = [...housekeeping, ...smsJobs, ...domains.flatMap((domain) => domain.jobs ?? [])];
    const pool = started.add(openJobPool(deps.databaseUrl), (open) => open.end());
    started.add(await startJobRunner({ pool, jobs, deps, log, metrics }), (runner) => runner.stop());
    started.add(await startSms(deps), (running) => running.stop());
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
