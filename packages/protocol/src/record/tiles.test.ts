import { utf8Bytes } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesOf, decodeBundle, encodeBundle, hashTilesOf, parseTilePath, tilePath } from './tiles.ts';

describe('tiles', () => {
  it('have the paths of the C2SP specification', () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 0, width: 112 })).toBe('tile/entries/000.p/112');
    expect(tilePath({ level: 1, index: 273, width: 1 })).toBe('tile/1/273.p/1');
  });

  it('of a log of 70,000 entries are those the specification gives as its example', () => {
    const tiles = [...hashTilesOf(70_000)];
    const count = (level: number, full: boolean) =>
      tiles.filter((t) => t.level === level && (t.width === 256) === full).length;
    expect([
      count(0, true),
      count(0, false),
      count(1, true),
      count(1, false),
      count(2, true),
      count(2, false),
    ]).toEqual([273, 1, 1, 1, 0, 1]);
    expect(tiles.filter((t) => t.width < 256).map(tilePath)).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ]);
    expect([...bundlesOf(70_000)]).toHaveLength(274);
  });

  it('of a log of any size that is claimed are given one by one', () => {
    const size = Number.MAX_SAFE_INTEGER;
    expect(bundlesOf(size).next().value).toEqual({ level: 'entries', index: 0, width: 256 });
    expect(hashTilesOf(size).next().value).toEqual({ level: 0, index: 0, width: 256 });
  });

  it('are found again by their paths, and nothing else is', () => {
    const tile = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
      index: fc.nat(2 ** 31 - 1),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(tile, (t) => {
        expect(parseTilePath(tilePath(t))).toEqual(t);
      }),
    );
    for (const path of [
      'tile/0/0',
      'tile/0/x000/001',
      'tile/00/001',
      'tile/0/001.p/256',
      'tile/0/001.p/0',
      'tile/0/../1',
    ]) {
      expect(parseTilePath(path)).toBeUndefined();
    }
  });

  it('hold entries with their lengths', () => {
    expect(encodeBundle([utf8Bytes('ab'), utf8Bytes('')])).toEqual(Uint8Array.of(0, 2, 97, 98, 0, 0));
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 })), (entries) => {
        expect(decodeBundle(encodeBundle(entries))).toEqual(entries);
      }),
    );
    expect(decodeBundle(Uint8Array.of(0, 2, 97))).toBeUndefined();
    expect(decodeBundle(Uint8Array.of(0))).toBeUndefined();
  });
});
