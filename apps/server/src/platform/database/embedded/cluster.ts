import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { databaseAccount, canEnter, type Account } from './account.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { claim, connectSuperuser, ensureDatabase } from './keeper.ts';
import { freePort, isPortTaken } from './ports.ts';
import { findPostmaster } from './postmaster.ts';
import { runProgram } from './programs.ts';

/** A PostgreSQL server that this process started, or adopted from one that died. */
export interface EmbeddedPostgres {
  /** URL of the product's database, as the role that owns it (not a superuser). */
  readonly url: string;
  readonly port: number;
  /** The folder of the cluster; its log is `server.log` in it. */
  readonly folder: string;
  /** Whether a server left behind by a killed process was taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** What {@link startEmbeddedPostgres} is told. */
export interface EmbeddedOptions {
  /** Where the cluster is kept between starts. */
  readonly folder: string;
  /** A fixed TCP port on 127.0.0.1; without it any free one. */
  readonly port?: number | undefined;
  /** Further server settings, such as `{ max_connections: '50' }`. Durability is never turned off by the product. */
  readonly settings?: Readonly<Record<string, string>>;
}

const MAJOR = '18';
const SHARED_HOME = '/var/lib/sandoq';

interface Cluster {
  readonly folder: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly password: string;
  readonly settings: Readonly<Record<string, string>>;
}

async function placeFor(folder: string, account: Account): Promise<string> {
  const wanted = resolve(folder);
  const data = dirname(wanted);
  await mkdir(data, { recursive: true, mode: 0o755 });
  // The data folder is ours: it may be passed through, its secrets are readable by their owner only.
  if (!(await canEnter(data, account))) await chmod(data, (await stat(data)).mode | 0o011);
  if (await canEnter(data, account)) return wanted;
  // Root's private folders cannot be passed by the account that PostgreSQL runs as.
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  await mkdir(join(SHARED_HOME, name), { recursive: true, mode: 0o755 });
  return join(SHARED_HOME, name, 'postgres');
}

async function readPassword(folder: string): Promise<string> {
  const path = `${folder}.password`;
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known !== '') return known.trim();
  if ((await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) !== undefined) {
    throw new Error(
      `${path} is missing: without it the database in ${folder} cannot be opened. Bring it back from a backup.`,
    );
  }
  const fresh = randomBytes(24).toString('base64url');
  await writeFile(path, `${fresh}\n`, { mode: 0o600, flag: 'wx' });
  return fresh;
}

async function initialise(cluster: Cluster): Promise<void> {
  const { folder, account } = cluster;
  const content = await readdir(folder).catch((): string[] => []);
  if (content.includes('PG_VERSION')) {
    const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
    if (version === MAJOR) return;
    throw new Error(
      `${folder} was made by PostgreSQL ${version}; this version brings ${MAJOR}. See docs/operations.md, "Restore".`,
    );
  }
  if (content.length > 0) {
    throw new Error(
      `${folder} holds something else than a database. Choose another folder with SANDOQ_DATA.`,
    );
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = `${folder}.init`;
  await writeFile(secret, `${cluster.password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) {
    await chown(folder, account.uid, account.gid);
    await chown(secret, account.uid, account.gid);
  }
  await chmod(folder, 0o700);
  const { code, output } = await runProgram(
    cluster.binaries.initdb,
    [
      '-D',
      folder,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    account,
  );
  await rm(secret, { force: true });
  if (code !== 0) throw new Error(`The database could not be created in ${folder}:\n${output.trim()}`);
}

const pgCtl = (cluster: Cluster, args: readonly string[]) =>
  runProgram(cluster.binaries.pgCtl, ['-D', cluster.folder, '-w', '-t', '60', ...args], cluster.account);

async function launch(cluster: Cluster, port: number): Promise<void> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...cluster.settings,
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const log = join(cluster.folder, 'server.log');
  const { code, output } = await pgCtl(cluster, [
    '-s',
    '-l',
    log,
    '-o',
    [`-p ${port}`, ...options].join(' '),
    'start',
  ]);
  if (code === 0) return;
  const tail = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-6).join('\n');
  throw new Error(`PostgreSQL did not start in ${cluster.folder}:\n${output.trim()}\n${tail}`);
}

async function startOn(cluster: Cluster, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined && (await isPortTaken(wanted))) {
    throw new Error(
      `Port ${wanted} (SANDOQ_POSTGRES_PORT) is taken by another program. Name another one, or none to use any free port.`,
    );
  }
  for (let tries = 0; ; tries++) {
    const port = wanted ?? (await freePort());
    try {
      await launch(cluster, port);
      return port;
    } catch (error) {
      // Between looking for a free port and using it somebody may have taken it; a killed server may not be gone yet.
      if (tries >= 4) throw error;
      await sleep(300);
    }
  }
}

async function adopt(cluster: Cluster): Promise<number | undefined> {
  const left = await findPostmaster(cluster.folder);
  if (left === undefined) {
    await rm(join(cluster.folder, 'postmaster.pid'), { force: true });
    return undefined;
  }
  for (let tries = 0; tries < 20; tries++) {
    try {
      const client = await connectSuperuser({ port: left.port, password: cluster.password });
      await client.end();
      return left.port;
    } catch {
      await sleep(150);
      if ((await findPostmaster(cluster.folder)) === undefined) return undefined;
    }
  }
  const { code, output } = await pgCtl(cluster, ['-m', 'fast', 'stop']);
  if (code !== 0) {
    throw new Error(
      `A PostgreSQL server (process ${left.pid}) holds ${cluster.folder}, does not answer and cannot be stopped: ${output.trim()}`,
    );
  }
  return undefined;
}

/**
 * Starts the PostgreSQL that the product brings, on a folder kept between starts. A server left behind by a killed
 * process is taken over; one that dies is started again on the same port. Only one process may use a folder.
 * @throws an error whose message tells a person what is wrong: folder in use or not a database, port taken.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await databaseAccount();
  const folder = await placeFor(options.folder, account);
  const binaries = await findBinaries(account, SHARED_HOME);
  const password = await readPassword(folder);
  const cluster: Cluster = { folder, account, binaries, password, settings: options.settings ?? {} };
  await initialise(cluster);
  const left = await adopt(cluster);
  const port = left ?? (await startOn(cluster, options.port));

  let stopping = false;
  let keeper: pg.Client | undefined;

  const hold = async (): Promise<void> => {
    const client = await connectSuperuser({ port, password });
    const owner = await claim(client);
    if (owner !== undefined) {
      await client.end();
      throw new Error(
        `${folder} is in use by another Sandoq server (process ${owner}). Stop that one, or choose another folder with SANDOQ_DATA.`,
      );
    }
    await ensureDatabase(client, password);
    keeper = client;
    client.once('end', () => void watch());
  };

  const watch = async (): Promise<void> => {
    while (!stopping) {
      try {
        if ((await findPostmaster(folder)) === undefined) await launch(cluster, port);
        return await hold();
      } catch {
        await sleep(200);
      }
    }
  };

  await hold();
  return {
    url: `postgres://sandoq:${password}@127.0.0.1:${port}/sandoq`,
    port,
    folder,
    adopted: left !== undefined,
    async stop() {
      stopping = true;
      await keeper?.end().catch(() => undefined);
      await pgCtl(cluster, ['-s', '-m', 'fast', 'stop']);
    },
  };
}
