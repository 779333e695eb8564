import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** The role that the application works as: it owns nothing and can do only what migrations grant it. */
export const APP_ROLE = 'sandoq_app';

/** The schema that holds every table of the product. */
export const APP_SCHEMA = 'sandoq';

/** Queries outside a transaction. Tenant tables answer only inside `withTenant`. */
export type Db = Kysely<Tables>;

/** Queries inside one transaction. */
export type Tx = Transaction<Tables>;

/** An open pool and the typed query builder on it. */
export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly url: string;
  readonly close: () => Promise<void>;
}

function typeParsers(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));
  types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  return types;
}

/**
 * Keeps a broken connection from ending the process: an idle one is replaced by the pool, one in use fails its next
 * query, which reports it.
 */
export function surviveBrokenConnections(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
}

/**
 * Opens a pool of connections to `url` and the query builder on it.
 * `as`: 'app' works as {@link APP_ROLE}; 'owner' as the user of the URL (migrations, job runner).
 * Commits are durable whatever the server's default is: receipts are given for them.
 * int8 arrives as bigint, timestamptz as Date, date as its ISO text, jsonb parsed.
 */
export function openDatabase(url: string, as: 'app' | 'owner', max = 10): Database {
  // Every query of the application has its index; a plan that was made and kept (for a foreign key) while a table was
  // still short would read all of it, however long it has become.
  const role = as === 'app' ? `-c role=${APP_ROLE} -c enable_seqscan=off ` : '';
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: `${role}-c search_path=${APP_SCHEMA},pg_catalog -c timezone=UTC -c synchronous_commit=on`,
    application_name: `sandoq ${as}`,
    types: typeParsers(),
    connectionTimeoutMillis: 10_000,
  });
  surviveBrokenConnections(pool);
  const db: Db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, url, close: () => db.destroy() };
}
