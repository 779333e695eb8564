import type { Config } from '../config.ts';
import type { Clock } from './clock.ts';
import type { Db } from './database/index.ts';
import type { EventBus } from './events/event-bus.ts';
import type { Limiter } from './limits/limiter.ts';
import type { Log } from './logging.ts';
import type { Metrics } from './metrics.ts';
import type { Random } from './random.ts';
import type { Sealer } from './sealing.ts';

/** What every domain gets from the platform. */
export interface Platform {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
  /** Queries as the application; tenant tables answer inside `withTenant` only. */
  readonly db: Db;
  /** URL of the database, for what needs a connection of its own (advisory locks, listening). */
  readonly databaseUrl: string;
  readonly bus: EventBus;
  readonly limiter: Limiter;
  readonly sealer: Sealer;
  readonly metrics: Metrics;
}
