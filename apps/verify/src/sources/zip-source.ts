import { unzipSync } from 'fflate';
import type { RecordSource } from '@sandoq/protocol';

/** Strips the folder that an archive or a dropped folder wraps around a record: where its `checkpoint` lies. */
export function recordPrefix(paths: readonly string[]): string | undefined {
  const path = paths
    .filter((p) => p === 'checkpoint' || p.endsWith('/checkpoint'))
    .toSorted((a, b) => a.length - b.length)[0];
  return path?.slice(0, -'checkpoint'.length);
}

/** Reads a record from a zip archive in memory; undefined when there is no record in it. @throws Error when it is no zip. */
export function zipSource(archive: Uint8Array): RecordSource | undefined {
  const files = unzipSync(archive);
  const prefix = recordPrefix(Object.keys(files));
  return prefix === undefined ? undefined : { read: async (path) => files[prefix + path] };
}
