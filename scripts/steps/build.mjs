import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { npm } from './install.mjs';
import { at, tool } from './paths.mjs';
import { must, since } from './run.mjs';
import { hashSources, isFresh, markFresh } from './stamp.mjs';

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

const SHARED = [
  'packages',
  'package-lock.json',
  'tsconfig.json',
  'scripts/steps',
  'scripts/single-file-page.ts',
];

async function serverEntries() {
  const names = await readdir(at('apps/server/src'), { recursive: true });
  const workers = names.filter((name) => name.endsWith('-worker.ts'));
  return Object.fromEntries(
    ['main.ts', ...workers].map((name) => [basename(name, '.ts'), at('apps/server/src', name)]),
  );
}

async function serverPackages() {
  const { dependencies } = await readJson(at('apps/server/package.json'));
  return Object.keys(dependencies).filter((name) => !name.startsWith('@sandoq/'));
}

/** The server in one file (and one for each kind of worker thread); the npm packages that it names itself stay outside. */
async function buildServer() {
  const { build } = await import('esbuild');
  const dist = at('apps/server/dist');
  await rm(dist, { recursive: true, force: true });
  await build({
    entryPoints: await serverEntries(),
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
    loader: { '.wasm': 'binary' },
    external: await serverPackages(),
  });
  await cp(at('apps/server/src/platform/database/migrations'), `${dist}/platform/database/migrations`, {
    recursive: true,
  });
}

const buildWeb = () =>
  must(
    'The build of the web application',
    [...tool('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn'],
    { quiet: true },
  );

const buildVerifier = () =>
  must('The build of the verifier', [...npm(), 'run', 'build', '-w', '@sandoq/verify'], { quiet: true });

const buildRegistrar = () =>
  must("The build of the registrar's tool", [...npm(), 'run', 'build', '-w', '@sandoq/registrar'], {
    quiet: true,
  });

const TARGETS = [
  { name: 'server', folder: 'apps/server/dist', sources: ['apps/server', ...SHARED], build: buildServer },
  { name: 'web application', folder: 'apps/web/dist', sources: ['apps/web', ...SHARED], build: buildWeb },
  { name: 'verifier', folder: 'apps/verify/dist', sources: ['apps/verify', ...SHARED], build: buildVerifier },
  {
    name: "registrar's tool",
    folder: 'apps/registrar/dist',
    sources: ['apps/registrar', ...SHARED],
    build: buildRegistrar,
  },
];

/** Builds what has changed since its last build. */
export async function ensureBuilt() {
  await Promise.all(
    TARGETS.map(async ({ name, folder, sources, build }) => {
      const hash = await hashSources(sources);
      if (await isFresh(folder, hash)) return;
      const start = performance.now();
      console.log(`Building the ${name} …`);
      await build();
      await markFresh(folder, hash);
      console.log(`Built the ${name} in ${since(start)}.`);
    }),
  );
  // The server gives the pages at /verify and /registrar, for people to take away.
  await cp(at('apps/verify/dist/sandoq-verify.html'), at('apps/web/dist/verify.html'));
  await cp(at('apps/registrar/dist/sandoq-registrar.html'), at('apps/web/dist/registrar.html'));
}
