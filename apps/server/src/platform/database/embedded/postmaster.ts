import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFile } from 'node:child_process';

/** The running server that a data folder names in its postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

async function programOf(pid: number): Promise<string> {
  const comm = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (comm !== '') return comm;
  return new Promise((resolve) => {
    execFile('ps', ['-p', String(pid), '-o', 'comm='], (_error, stdout) => resolve(stdout));
  });
}

/** Reads who serves the cluster in `folder`; undefined when nobody does, also when the file was left by a crash. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !(await programOf(pid)).includes('postgres')) return undefined;
  return { pid, port };
}
