import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** How a program ended. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program of PostgreSQL as `account` and waits for its end. Its output is kept, not shown. */
export function runProgram(program: string, args: readonly string[], account: Account): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output });
    });
  });
}
