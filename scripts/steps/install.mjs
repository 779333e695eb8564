import { readFile } from 'node:fs/promises';
import { at } from './paths.mjs';
import { must, since } from './run.mjs';

const readJson = (path) => readFile(path, 'utf8').then(JSON.parse, () => ({}));

/** Whether node_modules holds what the lock file says, by the account that npm leaves there when it has finished. */
async function isInstalled() {
  const [wanted, present] = await Promise.all([
    readJson(at('package-lock.json')),
    readJson(at('node_modules', '.package-lock.json')),
  ]);
  return Object.entries(wanted.packages ?? {}).every(([path, { version, link, optional }]) => {
    if (!path.includes('node_modules/') || link || optional) return true;
    return present.packages?.[path]?.version === version;
  });
}

/** The command line of npm: the one that runs us, if it does. */
export const npm = () => {
  const program = process.env['npm_execpath'];
  return program === undefined ? ['npm'] : [process.execPath, program];
};

/** Installs the packages of the lock file, unless they are there. */
export async function ensureInstalled() {
  if (await isInstalled()) return;
  const start = performance.now();
  console.log('Installing packages (npm ci) …');
  await must('npm ci', [...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  console.log(`Packages installed in ${since(start)}.`);
}
