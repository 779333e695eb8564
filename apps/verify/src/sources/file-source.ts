import type { RecordSource } from '@sandoq/protocol';
import { listed, recordPrefix } from './zip-source.ts';

/** A file of a folder the person chose, with its path inside that folder. */
export type ChosenFile = { readonly path: string; readonly file: File };

/** Reads a record from the files of a chosen folder, one at a time; undefined when there is no record among them. */
export function fileSource(chosen: readonly ChosenFile[]): RecordSource | undefined {
  const files = new Map(chosen.map(({ path, file }) => [path, file]));
  const prefix = recordPrefix([...files.keys()]);
  if (prefix === undefined) return undefined;
  return {
    async read(path) {
      const file = files.get(prefix + path);
      return file === undefined ? undefined : new Uint8Array(await file.arrayBuffer());
    },
    list: async (folder) => listed([...files.keys()], prefix, folder),
  };
}
