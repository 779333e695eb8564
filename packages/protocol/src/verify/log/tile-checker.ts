import { concatBytes, sameBytes } from '@sandoq/kernel';
import { TILE_WIDTH, tilePath, type Tile, type TreeNode } from '../../record/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import type { RecordSource } from '../record-source.ts';
import type { TileFiles } from './tile-files.ts';

/**
 * Compares the hash tiles of a record with the nodes that its entries give, tile by tile, so that memory stays flat; with
 * each also the partial tiles of smaller trees at its place.
 */
export class TileChecker {
  readonly #source: RecordSource;
  readonly #files: TileFiles;
  readonly #open = new Map<number, { index: number; hashes: Uint8Array[] }>();

  constructor(source: RecordSource, files: TileFiles) {
    this.#source = source;
    this.#files = files;
  }

  /** Takes the nodes that became complete with one entry. @returns findings of tiles that became full. */
  async take(nodes: readonly TreeNode[]): Promise<BodyFinding[]> {
    const found: BodyFinding[] = [];
    for (const { level, hash } of nodes.filter((node) => node.level % 8 === 0)) {
      const tile = this.#open.get(level / 8) ?? { index: 0, hashes: [] };
      tile.hashes.push(hash);
      this.#open.set(level / 8, tile);
      if (tile.hashes.length === TILE_WIDTH) {
        found.push(...(await this.#compare(level / 8, tile)));
        this.#open.set(level / 8, { index: tile.index + 1, hashes: [] });
      }
    }
    return found;
  }

  /** Compares the partial tiles at the end of the log. */
  async finish(): Promise<BodyFinding[]> {
    const found: BodyFinding[] = [];
    for (const [level, tile] of this.#open) {
      if (tile.hashes.length > 0) found.push(...(await this.#compare(level, tile)));
    }
    return found;
  }

  async #compare(
    level: number,
    { index, hashes }: { index: number; hashes: Uint8Array[] },
  ): Promise<BodyFinding[]> {
    const own: Tile = { level, index, width: hashes.length };
    const found: BodyFinding[] = [];
    for (const tile of [own, ...this.#files.othersOf(own)]) {
      const path = tilePath(tile);
      const bytes = await this.#source.read(path);
      if (bytes === undefined) continue;
      const agrees = tile.width <= own.width && sameBytes(bytes, concatBytes(...hashes.slice(0, tile.width)));
      if (!agrees) found.push(finding('V02', 'wrong-tile', { path }));
    }
    return found;
  }
}
