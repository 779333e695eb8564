import { recordAmong, type RecordSource } from '@sandoq/protocol';

/** A file of a folder the person chose, with its path inside that folder. */
export type ChosenFile = { readonly path: string; readonly file: File };

/** Reads a record from the files of a chosen folder, one at a time; undefined when there is no record among them. */
export const fileSource = (chosen: readonly ChosenFile[]): RecordSource | undefined =>
  recordAmong(
    new Map(chosen.map(({ path, file }) => [path, file])),
    async (file) => new Uint8Array(await file.arrayBuffer()),
  );
