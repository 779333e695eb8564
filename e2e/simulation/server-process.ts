import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A server in a process of its own. */
export interface ServerProcess {
  /** Where it answers, as `http://127.0.0.1:41234`. */
  readonly address: string;
  readonly pid: number;
  /** Ends it in order (SIGTERM), or at once (SIGKILL); resolves when the process is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts a server with these settings; resolves when it answers. @throws when it ends before it answers. */
export async function startServerProcess(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'apps/server/src/main.ts')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', SANDOQ_LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /"address":"(http[^"]+)"/.exec(line);
      if (found?.[1] !== undefined) resolve(found[1]);
      else said = `${said}${line}\n`.slice(-4000);
    });
    void gone.then(() => reject(new Error(`the server ended before it answered:\n${said}`)));
  });
  return {
    address,
    pid: child.pid!,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await gone;
    },
  };
}

/** A data folder of its own for a server, and how to remove it. */
export async function temporaryFolder(name: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `sandoq-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
