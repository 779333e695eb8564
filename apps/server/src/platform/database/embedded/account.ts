import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, parse, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

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

/** Whether `account` may enter every folder above `path`, and read and run it. */
export async function isReachable(path: string, account: Account): Promise<boolean> {
  if (account.uid === undefined) return true;
  const { root } = parse(resolve(path));
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 0o5) !== 0o5 && !(at !== resolve(path) && (mode >> shift) & 0o1)) return false;
    if (at === root) return true;
  }
}
