import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { migrate, readMigrations, startEmbeddedPostgres, type Log } from './platform/index.ts';
import type { Started } from './started.ts';

const MIGRATIONS = fileURLToPath(new URL('./platform/database/migrations', import.meta.url));

/**
 * The database that the settings name, migrated; without one the built-in PostgreSQL is started for it.
 * @returns its URL
 */
export async function prepareDatabase(config: Config, log: Log, started: Started): Promise<string> {
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
  return url;
}
