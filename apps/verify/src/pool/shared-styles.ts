import { compareBytes, fromBase64Url } from '@sandoq/kernel';

const KEY = 32;

/** The ballot styles of a roll in memory that all threads share: keys ascending, and for each the place of its style. */
export type SharedStyles = {
  readonly keys: Uint8Array;
  readonly places: Uint32Array;
  readonly styles: readonly string[];
};

const keyAt = (keys: Uint8Array, i: number): Uint8Array => keys.subarray(KEY * i, KEY * (i + 1));

/** Puts a roll into shared memory: a map would be copied into every thread. @param roll style by credential, base64url */
export function shareStyles(roll: ReadonlyMap<string, string>): SharedStyles {
  const given = new Uint8Array(KEY * roll.size);
  const styles = [...new Set(roll.values())];
  const placeOf = new Map(styles.map((style, place) => [style, place]));
  const chosen = Uint32Array.from(roll.values(), (style) => placeOf.get(style)!);
  let at = 0;
  for (const key of roll.keys()) {
    given.set(fromBase64Url(key), at);
    at += KEY;
  }
  const order = Uint32Array.from(chosen, (_, i) => i);
  order.sort((a, b) => compareBytes(keyAt(given, a), keyAt(given, b)));
  const keys = new Uint8Array(new SharedArrayBuffer(given.length));
  const places = new Uint32Array(new SharedArrayBuffer(chosen.byteLength));
  order.forEach((from, to) => {
    keys.set(keyAt(given, from), KEY * to);
    places[to] = chosen[from]!;
  });
  return { keys, places, styles };
}

/** Reads a shared roll as the map that it was made of. */
export const sharedLookup = ({
  keys,
  places,
  styles,
}: SharedStyles): Pick<ReadonlyMap<string, string>, 'get'> => ({
  get(credential) {
    const key = fromBase64Url(credential);
    let from = 0;
    let to = places.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const order = compareBytes(keyAt(keys, middle), key);
      if (order === 0) return styles[places[middle]!];
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return undefined;
  },
});
