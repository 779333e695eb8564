import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../apps/verify/src/main.ts', import.meta.url));

/** Runs the auditor's command line as a process of its own; what it prints goes to standard error. @returns its exit code. */
export function runVerifier(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...args], { stdio: ['ignore', 2, 2] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
