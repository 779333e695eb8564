import { concatBytes, hexToBytes, utf8Bytes } from '@sandoq/kernel';
import { encodeBundle, parseTilePath, TILE_WIDTH, type Tile } from '@sandoq/protocol';
import type { TenantTx } from '../platform/index.ts';
import { newestCheckpoint, readBody, readEntries, readNodeRange } from './read-store.ts';

/** A file of the record: its bytes, its media type, and whether it can change. */
export interface RecordFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly immutable: boolean;
}

/** The bytes of a tile or an entry bundle, or undefined while the log has not grown to it. */
export async function readTile(
  tx: TenantTx,
  electionId: string,
  tile: Tile,
): Promise<Uint8Array | undefined> {
  const from = tile.index * TILE_WIDTH;
  const to = from + tile.width;
  if (tile.level === 'entries') {
    const entries = await readEntries(tx, electionId, from, to);
    return entries.length < tile.width
      ? undefined
      : encodeBundle(entries.map(({ entry }) => utf8Bytes(entry)));
  }
  const nodes = await readNodeRange(tx, electionId, tile.level * 8, from, to);
  return nodes.length < tile.width ? undefined : concatBytes(...nodes.map(({ hash }) => hash));
}

const file = (mediaType: string, immutable: boolean, bytes: Uint8Array | undefined) =>
  bytes && { bytes, mediaType, immutable };

/** The file at a path of protocol §2 (`checkpoint`, `tile/…`, `body/…`), or undefined. */
export async function readRecordFile(
  tx: TenantTx,
  electionId: string,
  path: string,
): Promise<RecordFile | undefined> {
  if (path === 'checkpoint') {
    const newest = await newestCheckpoint(tx, electionId);
    return newest && file('text/plain; charset=utf-8', false, utf8Bytes(newest.note));
  }
  if (/^body\/[0-9a-f]{64}$/.test(path)) {
    return file('application/json', true, await readBody(tx, electionId, hexToBytes(path.slice(5))));
  }
  const tile = parseTilePath(path);
  if (tile === undefined) return undefined;
  // A partial tile keeps its bytes too, but need not be kept: it is superseded when the log grows.
  return file('application/octet-stream', true, await readTile(tx, electionId, tile));
}
