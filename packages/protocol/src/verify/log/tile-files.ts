import { parseTilePath, type Tile } from '../../record/index.ts';
import type { RecordSource } from '../record-source.ts';

const nameOf = ({ level, index }: Pick<Tile, 'level' | 'index'>): string => `${level}/${index}`;

/**
 * The tiles and bundles that lie in a record, where its source can list them: also those of smaller trees, and those of
 * no tree at all.
 */
export class TileFiles {
  readonly #widths: Map<string, Tile[]>;

  private constructor(tiles: readonly Tile[]) {
    this.#widths = new Map();
    for (const tile of tiles) {
      const name = nameOf(tile);
      this.#widths.set(name, [...(this.#widths.get(name) ?? []), tile]);
    }
  }

  /** Lists the tiles of a source; none when it cannot list. */
  static async of(source: RecordSource): Promise<TileFiles> {
    const paths = (await source.list?.('tile/')) ?? [];
    return new TileFiles(paths.flatMap((path) => parseTilePath(path) ?? []));
  }

  /** Takes the other tiles that lie at the place of one. @returns them, each once in the life of this object */
  othersOf(tile: Tile): readonly Tile[] {
    const name = nameOf(tile);
    const there = this.#widths.get(name) ?? [];
    this.#widths.delete(name);
    return there.filter(({ width }) => width !== tile.width);
  }

  /** Those at places where nobody looked. */
  get left(): readonly Tile[] {
    return [...this.#widths.values()].flat();
  }
}
