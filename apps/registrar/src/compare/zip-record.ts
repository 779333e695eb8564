import { unzipSync } from 'fflate';
import type { RecordSource } from '@sandoq/protocol';

/**
 * Reads a record from the ZIP file that its page gives, a file at a time, for it may hold many ballots.
 * Of a file that is something else there is nothing to read.
 */
export function zipRecord(archive: Uint8Array): RecordSource {
  const nothing: RecordSource = { read: async () => undefined };
  try {
    const names: string[] = [];
    unzipSync(archive, { filter: ({ name }) => names.push(name) < 0 });
    const checkpoint = names.find((name) => name === 'checkpoint' || name.endsWith('/checkpoint'));
    if (checkpoint === undefined) return nothing;
    const folder = checkpoint.slice(0, -'checkpoint'.length);
    const files = unzipSync(archive, { filter: ({ name }) => !name.startsWith(`${folder}body/`) });
    return {
      async read(path) {
        const name = folder + path;
        return files[name] ?? unzipSync(archive, { filter: (file) => file.name === name })[name];
      },
    };
  } catch {
    return nothing;
  }
}
