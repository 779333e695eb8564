const AGAIN_MS = 2_000;

/**
 * How long until a tracker is asked for again, milliseconds: once found, an entry stays as it is, and a newer view of it
 * would only have the ballot opened once more.
 */
export const untilFound = ({ state }: { readonly state: { readonly data: unknown } }): number | false =>
  state.data === undefined ? AGAIN_MS : false;
