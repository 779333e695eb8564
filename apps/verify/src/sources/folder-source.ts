import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RecordSource } from '@sandoq/protocol';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Reads a record from an exported folder. */
export function folderSource(folder: string): RecordSource {
  return {
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async list(below) {
      try {
        const found = await readdir(join(folder, below), { recursive: true, withFileTypes: true });
        return found
          .filter((each) => each.isFile())
          .map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'));
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
  };
}
