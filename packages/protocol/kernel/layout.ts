/** Bytes of a field element and of a point of four coordinates. */
export const ELEMENT: usize = 36;
export const POINT: usize = 4 * ELEMENT;
/** Bytes of four elements side by side, which may be the coordinates of one point. */
export const QUAD: usize = 160;

/** How many terms one call takes, and the narrowest and widest windows of the multi-scalar product. */
export const CAPACITY: usize = 8192;
export const NARROWEST: i32 = 3;
export const WIDEST: i32 = 12;
/** Scalars are made smaller than 2^252; signed digits need one bit more. */
const BITS: i32 = 253;
const WINDOWS: i32 = (BITS + NARROWEST - 1) / NARROWEST;

/** Where the host writes encodings and scalars, each of 32 bytes. */
export const POINTS: usize = (__heap_base + 15) & ~15;
export const SCALARS: usize = POINTS + CAPACITY * 32;
/** The prepared points, quads ((y−x)/2, (y+x)/2, 1, dxy). */
export const TABLE: usize = SCALARS + CAPACITY * 32;
/** One point, a quad (X, Y, Z, T), for every value of a digit, and a byte that says whether there is one yet. */
export const BUCKETS: usize = TABLE + CAPACITY * QUAD;
export const FILLED: usize = BUCKETS + (1 << (WIDEST - 1)) * QUAD;
/** The digits of all scalars as i16, window after window. */
export const DIGITS: usize = FILLED + (1 << (WIDEST - 1));
const END: usize = DIGITS + CAPACITY * WINDOWS * 2;

/** Grows the memory to all it will ever need; called once, before the host looks at it. */
export function grow(): void {
  const pages = <i32>((END + 0xffff) >> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
}
