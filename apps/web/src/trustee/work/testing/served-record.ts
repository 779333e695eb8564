import type { RecordFiles } from '@sandoq/protocol/testing';
import { afterEach, beforeEach, vi } from 'vitest';

/** What the tests' platform serves as the public record; it may be changed while a page is open. */
export class ServedRecord {
  #files: RecordFiles = new Map();

  constructor(election: string) {
    beforeEach(() => {
      vi.stubGlobal('fetch', async (url: string) => {
        const bytes = this.#files.get(url.replace(`/record/${election}/`, ''));
        return bytes === undefined
          ? new Response(null, { status: 404 })
          : new Response(new Uint8Array(bytes));
      });
    });
    afterEach(() => void vi.unstubAllGlobals());
  }

  /** Serves these files from now on. */
  show(files: RecordFiles): void {
    this.#files = files;
  }
}
