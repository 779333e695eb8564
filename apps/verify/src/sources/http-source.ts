import type { RecordSource } from '@sandoq/protocol';

const ATTEMPTS = 4;
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Reads a record from its public address, trying again when the network fails. @throws Error when it keeps failing. */
export function httpSource(address: string): RecordSource {
  const base = address.endsWith('/') ? address : `${address}/`;
  const attempt = async (path: string): Promise<Uint8Array | undefined> => {
    const response = await fetch(new URL(path, base), { signal: AbortSignal.timeout(30_000) });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    async read(path) {
      for (let tried = 1; ; tried++) {
        try {
          return await attempt(path);
        } catch (error) {
          if (tried === ATTEMPTS) throw error;
          await pause(250 * 2 ** tried);
        }
      }
    },
  };
}
