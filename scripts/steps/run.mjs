import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * Runs a command in the root of the repository. `quiet` keeps its output instead of showing it.
 * @returns its exit code (1 when a signal ended it) and, when quiet, what it said.
 */
export function run([program, ...args], { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command that must succeed; ends this program with its output when it does not. */
export async function must(what, command, options) {
  const { code, output } = await run(command, options);
  if (code === 0) return;
  console.error(`${output}\n${what} failed (exit code ${code}).`);
  process.exit(1);
}

/** `12.3 s` since a moment of `performance.now()`. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
