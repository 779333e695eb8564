import { unzipSync } from 'fflate';
import type { RecordSource } from '@sandoq/protocol';

/** Strips the folder that an archive or a dropped folder wraps around a record: where its `checkpoint` lies. */
export function recordPrefix(paths: readonly string[]): string | undefined {
  const path = paths
    .filter((p) => p === 'checkpoint' || p.endsWith('/checkpoint'))
    .toSorted((a, b) => a.length - b.length)[0];
  return path?.slice(0, -'checkpoint'.length);
}

/** The paths inside a record, of all that there are, that begin with a folder's. */
export const listed = (paths: readonly string[], prefix: string, folder: string): readonly string[] =>
  paths.filter((path) => path.startsWith(prefix + folder)).map((path) => path.slice(prefix.length));

/** Reads a record from a zip archive in memory; undefined when there is no record in it. @throws Error when it is no zip. */
export function zipSource(archive: Uint8Array): RecordSource | undefined {
  const files = unzipSync(archive);
  const prefix = recordPrefix(Object.keys(files));
  if (prefix === undefined) return undefined;
  return {
    read: async (path) => files[prefix + path],
    list: async (folder) => listed(Object.keys(files), prefix, folder),
  };
}
