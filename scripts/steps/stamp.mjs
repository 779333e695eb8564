import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { at } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage']);

async function listFiles(path) {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return [];
  if (info.isFile()) return [path];
  const entries = (await readdir(path)).filter((name) => !SKIPPED.has(name) && !name.includes('.test.'));
  return (await Promise.all(entries.map((name) => listFiles(join(path, name))))).flat();
}

/** One hash over the content of files and folders (paths inside the repository), tests and builds left out. */
export async function hashSources(paths) {
  const files = (await Promise.all(paths.map((path) => listFiles(at(path))))).flat();
  files.sort((a, b) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** Whether the build in `folder` was made from sources with this hash. */
export const isFresh = async (folder, hash) =>
  (await readFile(at(folder, '.built-from'), 'utf8').catch(() => '')) === hash;

/** Notes what the build in `folder` was made from. */
export async function markFresh(folder, hash) {
  const file = at(folder, '.built-from');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, hash);
}
