import type { Socket } from 'node:net';
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

/** How every line to the database is made: one that cannot be opened is given up, one that is quiet is probed. */
export const LINE = {
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** No statement of the application takes so long without a word from the database, waiting for locks included. */
const SILENT_MS = 120_000;

/**
 * Breaks a line on which a statement has waited for a word for so many milliseconds. Where something between swallows
 * every byte TCP notices nothing for many minutes, and the pool would soon consist of such lines only.
 */
function breakSilentLines(pool: pg.Pool, ms: number): void {
  pool.on('connect', (client) => {
    const { connection } = client as unknown as { readonly connection: { readonly stream: Socket } };
    connection.stream.setTimeout(ms);
    connection.stream.on('timeout', () => {
      if ((client as unknown as { readonly readyForQuery: boolean }).readyForQuery) return;
      connection.stream.destroy(new Error(`Connection terminated: no word from the database in ${ms} ms`));
    });
  });
}

/**
 * Opens a pool of connections to `url` and the query builder on it.
 * `as`: 'app' works as {@link APP_ROLE}, and gives a statement up that the database is silent on for `silentMs`; 'owner' as
 * the user of the URL (migrations, which may take their time).
 * Commits are durable whatever the server's default is: receipts are given for them.
 * int8 arrives as bigint, timestamptz as Date, date as its ISO text, jsonb parsed.
 */
export function openDatabase(url: string, as: 'app' | 'owner', max = 10, silentMs = SILENT_MS): Database {
  // Every query of the application has its index; a plan that was made and kept (for a foreign key) while a table was
  // still short would read all of it, however long it has become. Before PostgreSQL 18 a scan that cannot be avoided then
  // looks dear enough to be compiled first, which no query here is worth.
  const role = as === 'app' ? `-c role=${APP_ROLE} -c enable_seqscan=off -c jit=off ` : '';
  const pool = new pg.Pool({
    ...LINE,
    connectionString: url,
    max,
    options: `${role}-c search_path=${APP_SCHEMA},pg_catalog -c timezone=UTC -c synchronous_commit=on`,
    application_name: `sandoq ${as}`,
    types: typeParsers(),
  });
  surviveBrokenConnections(pool);
  if (as === 'app') breakSilentLines(pool, silentMs);
  const db: Db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, url, close: () => db.destroy() };
}
