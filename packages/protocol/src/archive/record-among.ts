import type { RecordSource } from '../verify/index.ts';

const CHECKPOINT = 'checkpoint';

/**
 * Reads a record that lies among files: in the folder whose `checkpoint` has the shortest path, for an archive or a
 * chosen folder wraps folders around it. Undefined when there is none.
 * @param files by path, with slashes. @param open gives a file's bytes
 */
export function recordAmong<F>(
  files: ReadonlyMap<string, F>,
  open: (file: F) => Promise<Uint8Array>,
): RecordSource | undefined {
  const [checkpoint] = [...files.keys()]
    .filter((path) => path === CHECKPOINT || path.endsWith(`/${CHECKPOINT}`))
    .toSorted((a, b) => a.length - b.length);
  if (checkpoint === undefined) return undefined;
  const above = checkpoint.slice(0, -CHECKPOINT.length);
  return {
    async read(path) {
      const file = files.get(above + path);
      return file === undefined ? undefined : open(file);
    },
    list: async (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(above + folder))
        .map((path) => path.slice(above.length)),
  };
}
