/** As many entries as one question may ask for. */
const PAGE = 200;

interface Listed {
  readonly index: number;
  readonly type: string;
}

/** Where the manifest and the `open` of a record stand. */
export interface Opening<E> {
  readonly manifest: E;
  readonly open: E;
}

/**
 * Finds what every ballot stands on by reading the record from its beginning. In front of `open` are the ceremony's entries,
 * three for each trustee, and any number of notices: it is read on until `open` is there.
 * @param list entries below an index, at most `limit`, the newest first; undefined when the line is lost
 * @returns undefined when the line is lost or the record has no `open`
 */
export async function findOpening<E extends Listed>(
  list: (query: { readonly before: number; readonly limit: number }) => Promise<readonly E[] | undefined>,
): Promise<Opening<E> | undefined> {
  let manifest: E | undefined;
  for (let before = PAGE; ; before += PAGE) {
    const entries = await list({ before, limit: PAGE });
    if (entries === undefined) return undefined;
    manifest ??= entries.find(({ type }) => type === 'manifest');
    const open = entries.find(({ type }) => type === 'open');
    if (open !== undefined) return manifest && { manifest, open };
    if (entries[0]?.index !== before - 1) return undefined;
  }
}
