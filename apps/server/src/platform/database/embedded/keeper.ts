import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const LOCK = 7_231_002;

/** Connection settings of the cluster's own superuser. */
export interface Superuser {
  readonly port: number;
  readonly password: string;
}

/** Connects as the cluster's superuser. @throws when nobody answers, or somebody else's server does. */
export async function connectSuperuser(to: Superuser, database = 'postgres'): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    user: 'postgres',
    database,
    port: to.port,
    password: to.password,
    application_name: `sandoq keeper ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Claims the cluster for this process, as long as the connection lives. @returns the process id of a living owner, if there is one. */
export async function claim(client: pg.Client): Promise<string | undefined> {
  for (let tries = 0; ; tries++) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK]);
    if (rows[0]?.mine) return undefined;
    if (tries >= 20) break;
    await sleep(150);
  }
  const holder = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and objid = $1`,
    [LOCK],
  );
  return holder.rows[0]?.name.split(' ').at(-1) ?? 'unknown';
}

/** Makes the role and the database that the product works with, when they are not there. */
export async function ensureDatabase(client: pg.Client, password: string): Promise<void> {
  const role = await client.query("select from pg_roles where rolname = 'sandoq'");
  const secret = pg.escapeLiteral(password);
  if (role.rowCount === 0)
    await client.query(`create role sandoq login createrole createdb password ${secret}`);
  const database = await client.query("select from pg_database where datname = 'sandoq'");
  if (database.rowCount === 0) await client.query('create database sandoq owner sandoq');
}
