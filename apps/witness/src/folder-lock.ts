import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readIfThere } from './read-if-there.ts';

/** That this process alone works in a data folder: two witnesses on one memory could cosign two trees. */
export interface FolderLock {
  /** Says whether the lock is still this process's own. */
  readonly holds: () => Promise<boolean>;
  release(): Promise<void>;
}

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly token: string;
}

function isAlive({ host, pid }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes the lock of a data folder; one that a dead process of this machine left is taken over.
 * @throws when another witness works there, or a machine of another name left it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const mine: Holder = { host: hostname(), pid: process.pid, token: randomUUID() };
  const left = await readIfThere(path);
  if (left !== undefined) {
    const holder = JSON.parse(left) as Holder;
    if (isAlive(holder)) {
      throw new Error(
        `A witness (process ${holder.pid} on ${holder.host}) works in ${folder}. If it surely does not, delete ${path}.`,
      );
    }
    await rm(path);
  }
  // By a link, the file is there whole or not at all, and only one of two that start at once makes it.
  const beside = `${path}.${mine.token}`;
  await writeFile(beside, JSON.stringify(mine), { mode: 0o600 });
  try {
    await link(beside, path);
  } finally {
    await rm(beside);
  }
  const holds = async (): Promise<boolean> => (await readIfThere(path))?.includes(mine.token) === true;
  return {
    holds,
    async release() {
      if (await holds()) await rm(path);
    },
  };
}
