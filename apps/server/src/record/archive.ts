import { bytesToHex, utf8Bytes } from '@sandoq/kernel';
import { bundlesOf, hashTilesOf, tilePath } from '@sandoq/protocol';
import { withTenant, type Db } from '../platform/index.ts';
import { newestCheckpoint, readWithBodies } from './read-store.ts';
import { readTile } from './read-tile.ts';
import { zipped } from './zip.ts';

const BODIES_AT_ONCE = 64;

/** Every file of the record at its newest checkpoint, one after the other; nothing when there is no record. */
export async function* recordFiles(
  db: Db,
  operatorId: string,
  electionId: string,
): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  const newest = await withTenant(db, operatorId, (tx) => newestCheckpoint(tx, electionId));
  if (newest === undefined) return;
  const { size, note } = newest;
  yield { path: 'checkpoint', bytes: utf8Bytes(note) };
  for (const tile of [...hashTilesOf(size), ...bundlesOf(size)]) {
    const bytes = await withTenant(db, operatorId, (tx) => readTile(tx, electionId, tile));
    if (bytes === undefined) throw new Error(`the log of ${electionId} has no ${tilePath(tile)}`);
    yield { path: tilePath(tile), bytes };
  }
  for (let from = 0; from < size; from += BODIES_AT_ONCE) {
    const to = Math.min(from + BODIES_AT_ONCE, size);
    const bodies = await withTenant(db, operatorId, (tx) => readWithBodies(tx, electionId, from, to));
    for (const { body, content } of bodies) yield { path: `body/${bytesToHex(body)}`, bytes: content };
  }
}

/** The record as a zip file that unpacks into the folder `<election>/`, made while it is sent. */
export async function* recordArchive(
  db: Db,
  operatorId: string,
  electionId: string,
): AsyncGenerator<Uint8Array> {
  async function* inFolder() {
    for await (const { path, bytes } of recordFiles(db, operatorId, electionId))
      yield { path: `${electionId}/${path}`, bytes };
  }
  yield* zipped(inFolder());
}
