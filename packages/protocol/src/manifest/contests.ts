import type { Contest, Manifest } from './manifest.ts';

/** The sums of a contest's values that a ballot may have, ascending (protocol §3.1). */
export function allowedSums(contest: Contest): readonly number[] {
  const sums = Array.from({ length: contest.max - contest.min + 1 }, (_, i) => contest.min + i);
  return contest.blank && contest.min > 0 ? [0, ...sums] : sums;
}

/** The values that one option of a contest may have: 0…perOption. */
export const optionValues = (contest: Contest): readonly number[] =>
  Array.from({ length: contest.perOption + 1 }, (_, i) => i);

/** The contests of a ballot style in ballot order, or undefined when there is no such style. */
export function contestsOfStyle(manifest: Manifest, styleId: string): readonly Contest[] | undefined {
  const style = manifest.styles.find((s) => s.id === styleId);
  return style?.contests.map((id) => {
    const contest = manifest.contests.find((c) => c.id === id);
    if (contest === undefined) throw new TypeError(`style ${styleId} names an unknown contest ${id}`);
    return contest;
  });
}
