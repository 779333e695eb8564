import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const READ = 0o4;
const ENTER = 0o1;

/** Who PostgreSQL runs as: nothing for an ordinary user, an account of the system when we are root (which it refuses). */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

async function lookUp(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])));
  return { uid: Number(uid!.stdout), gid: Number(gid!.stdout) };
}

/** Finds, or as root makes, the account that PostgreSQL runs as. */
export async function databaseAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  try {
    return await lookUp('postgres');
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => undefined);
    return lookUp('postgres').catch(() => lookUp('nobody'));
  }
}

async function allows(path: string, account: Account, bits: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}

/** Whether `account` may enter a folder and all that are above it. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  if (account.uid === undefined) return true;
  const path = resolve(folder);
  const above = dirname(path);
  return (await allows(path, account, ENTER)) && (above === path || (await canEnter(above, account)));
}

/** Whether `account` may run the program at `path`. */
export async function canRun(path: string, account: Account): Promise<boolean> {
  if (account.uid === undefined) return true;
  return (await canEnter(dirname(path), account)) && (await allows(path, account, READ | ENTER));
}
