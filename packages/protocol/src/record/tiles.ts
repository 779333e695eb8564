import { concatBytes } from '@sandoq/kernel';

/** Entries of a bundle and hashes of a full tile: 2^8 (c2sp.org/tlog-tiles). */
export const TILE_WIDTH = 256;

/** One tile as it stands at some size: `width` hashes (or entries) at `index` of a level, or of the entries. */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number };

function tileNumber(index: number): string {
  const groups: string[] = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return groups.join('/');
}

/** Path of a tile inside the record: `tile/<L>/<N>[.p/<W>]`, `tile/entries/<N>[.p/<W>]`. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${tileNumber(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

/** Reads the path of a tile, or gives undefined when it is not one. The inverse of {@link tilePath}. */
export function parseTilePath(path: string): Tile | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (match === null) return undefined;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const index = Number(match[2]!.replaceAll(/[x/]/g, ''));
  const tile: Tile = { level, index, width: match[3] === undefined ? TILE_WIDTH : Number(match[3]) };
  return Number.isSafeInteger(index) && tile.width <= TILE_WIDTH && tilePath(tile) === path
    ? tile
    : undefined;
}

function* tilesOfLevel(level: number | 'entries', count: number): Generator<Tile> {
  for (let start = 0; start < count; start += TILE_WIDTH) {
    yield { level, index: start / TILE_WIDTH, width: Math.min(TILE_WIDTH, count - start) };
  }
}

/** The entry bundles of a log of `size` entries, one by one: a size that nobody signed may be any. */
export const bundlesOf = (size: number): Generator<Tile> => tilesOfLevel('entries', size);

/**
 * The hash tiles of a log of `size` entries, level by level and one by one; a tile of level L holds the nodes of tree
 * level 8·L.
 */
export function* hashTilesOf(size: number): Generator<Tile> {
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE_WIDTH)) {
    yield* tilesOfLevel(level, count);
  }
}

/** Writes an entry bundle: each entry with its length as two big-endian bytes in front. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new RangeError('an entry may have at most 65535 bytes');
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
    }),
  );
}

/** Reads an entry bundle, or gives undefined when the bytes do not end with an entry. */
export function decodeBundle(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return undefined;
    const end = at + 2 + ((bytes[at]! << 8) | bytes[at + 1]!);
    if (end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
