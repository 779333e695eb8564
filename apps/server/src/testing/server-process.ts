import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A whole server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Where it answers; rejects with what it said when it ends before that. */
  readonly address: Promise<string>;
  /** Its structured log and its other words so far. */
  output(): string;
  /** Sends a signal and waits for the end. @returns its exit code, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the server as an operator would, with these settings (a demonstration unless they say otherwise). */
export function startServerProcess(settings: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', SANDOQ_DEMO: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /"address":"([^"]+)"/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(said)));
  });
  address.catch(() => undefined);
  return {
    child,
    address,
    output: () => said,
    async end(signal) {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}
