import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  bundlesOf,
  decodeBundle,
  decodeEntry,
  hashBytes,
  hashTilesOf,
  hashToHex,
  parseCheckpoint,
  tilePath,
  type RecordSource,
} from '@sandoq/protocol';
import { utf8Text } from '@sandoq/kernel';
import { WORDS, fill } from '../messages/index.ts';
import { folderSource } from '../sources/folder-source.ts';
import { httpSource } from '../sources/http-source.ts';
import type { Command } from './arguments.ts';

const AT_ONCE = 16;

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.part`, bytes);
  await rename(`${target}.part`, target);
}

async function each<T>(items: readonly T[] | Generator<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function bodyPaths(bundle: Uint8Array): string[] {
  return (decodeBundle(bundle) ?? []).flatMap((bytes) => {
    const entry = decodeEntry(bytes);
    return entry.ok ? [`body/${hashToHex(entry.value.body)}`] : [];
  });
}

/**
 * Mirrors a record into a folder: tiles, bundles, bodies, the checkpoint last. What is there already is not fetched
 * again, so an interrupted mirror goes on where it stopped. @returns how many files the mirror has.
 */
export async function mirrorRecord(source: RecordSource, folder: string): Promise<number> {
  const note = await source.read('checkpoint');
  const checkpoint = note === undefined ? undefined : parseCheckpoint(utf8Text(note));
  if (note === undefined || checkpoint?.ok !== true) throw new Error('checkpoint');
  const mirror = folderSource(folder);
  let count = 1;
  const fetchFile = async (path: string): Promise<Uint8Array | undefined> => {
    const kept = await mirror.read(path);
    const intact =
      kept !== undefined && (!path.startsWith('body/') || path === `body/${hashToHex(hashBytes(kept))}`);
    const bytes = intact ? kept : await source.read(path);
    if (bytes === undefined) return undefined;
    if (!intact) await write(folder, path, bytes);
    count += 1;
    return bytes;
  };
  const { size } = checkpoint.value;
  await each(hashTilesOf(size), async (tile) => void (await fetchFile(tilePath(tile))));
  for (const bundle of bundlesOf(size)) {
    const bytes = await fetchFile(tilePath(bundle));
    if (bytes !== undefined) await each(bodyPaths(bytes), async (path) => void (await fetchFile(path)));
  }
  await write(folder, 'checkpoint', note);
  return count;
}

/** `export <URL> <folder>`. @returns the exit code. */
export async function exportCommand(command: Extract<Command, { name: 'export' }>): Promise<number> {
  const count = await mirrorRecord(httpSource(command.address), command.folder);
  console.log(fill(WORDS.exported, command.language, { count, folder: command.folder }));
  return 0;
}
