import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** As ps says it: Z is dead and only not yet collected. */
  readonly state: string;
}

async function processes(): Promise<Process[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,stat=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state: state ?? '' }));
}

/** Kills a PostgreSQL with all its processes at once, as a power cut does; nothing of it runs when this returns. */
export async function cutPower(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  const postmaster = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const victims = (await processes()).filter(
    ({ pid, parent }) => pid === postmaster || parent === postmaster,
  );
  for (const { pid } of victims) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone by itself in the meantime.
    }
  }
  const killed = new Set(victims.map(({ pid }) => pid));
  const lives = async (): Promise<boolean> =>
    (await processes()).some(({ pid, state }) => killed.has(pid) && !state.startsWith('Z'));
  while (await lives()) await sleep(20);
  // After a real power cut no process has that number; where nobody collects the dead, the dead one still does.
  await rm(file, { force: true });
}
