/** Ranks by candidate: 1 is the first preference; who has none is not named. */
export type Ranks = Readonly<Record<string, number>>;

/** The ranked candidates, the first preference first. */
export const inOrder = (ranks: Ranks): string[] =>
  Object.entries(ranks)
    .toSorted(([, a], [, b]) => a - b)
    .map(([candidate]) => candidate);

const ranked = (order: readonly string[]): Ranks =>
  Object.fromEntries(order.map((candidate, at) => [candidate, at + 1]));

/** Gives a candidate the next preference; who has one keeps it. */
export const withNext = (ranks: Ranks, candidate: string): Ranks =>
  candidate in ranks ? ranks : ranked([...inOrder(ranks), candidate]);

/** Takes a candidate's preference away; those below move up, so that no rank is missing. */
export const without = (ranks: Ranks, candidate: string): Ranks =>
  ranked(inOrder(ranks).filter((one) => one !== candidate));

/** Moves a candidate one place up or down in the order; at the end of it nothing changes. */
export function moved(ranks: Ranks, candidate: string, way: 'up' | 'down'): Ranks {
  const order = inOrder(ranks);
  const at = order.indexOf(candidate);
  const other = at + (way === 'up' ? -1 : 1);
  if (at < 0 || other < 0 || other >= order.length) return ranks;
  [order[at], order[other]] = [order[other]!, order[at]!];
  return ranked(order);
}
