import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const MAIN = fileURLToPath(new URL('../../apps/verify/src/main.ts', import.meta.url));

/** How the verifier of `apps/verify` ended, and what it printed. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Bundles the command line of `apps/verify`; the result runs it, from outside, as `npm run verify` does. */
export async function typescriptVerifier(folder: string): Promise<(...parameters: string[]) => Promise<Ran>> {
  const bundle = join(folder, 'verify.mjs');
  await build({
    entryPoints: [MAIN],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    // The threads of the verifier are bundled when a record is large enough to need them; these are small.
    external: ['esbuild'],
  });
  await symlink(PACKAGES, join(folder, 'node_modules'));
  return (...parameters) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(bundle, { argv: parameters, stdout: true, stderr: true });
      let output = '';
      worker.stdout.on('data', (data: Buffer) => (output += data.toString()));
      worker.stderr.resume();
      worker.on('error', reject);
      worker.on('exit', (code) => resolve({ code, output }));
    });
}
