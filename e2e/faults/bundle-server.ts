import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The server of these tests in plain JavaScript, as it runs in production, so that it starts as fast. */
export interface Bundle {
  /** Script to run with Node. */
  readonly main: string;
  remove(): Promise<void>;
}

/** The npm packages that the server names itself stay outside, as in the product's own build. */
async function serverPackages(): Promise<string[]> {
  const read = JSON.parse(await readFile(at('apps/server/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(read.dependencies).filter((name) => !name.startsWith('@sandoq/'));
}

/** Bundles the fault server and its workers into a folder of its own. */
export async function bundleServer(): Promise<Bundle> {
  const folder = await mkdtemp(at('apps/server/node_modules/.sandoq-faults-'));
  await build({
    entryPoints: {
      main: at('e2e/faults/fault-server.ts'),
      'proof-worker': at('apps/server/src/casting/proofs/proof-worker.ts'),
      'count-worker': at('apps/server/src/tally/threads/count-worker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'error',
    loader: { '.wasm': 'binary' },
    external: await serverPackages(),
  });
  await cp(at('apps/server/src/platform/database/migrations'), join(folder, 'platform/database/migrations'), {
    recursive: true,
  });
  return { main: join(folder, 'main.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}
