import { isMixed, type MixedContest } from '../mixed/mixed-contest.ts';
import type { ChoiceContest, Contest, ContestOption, Manifest } from './manifest.ts';

/** The choice contests in the manifest's order: those that tallies and decryptions of tallies go over. */
export const choiceContests = ({ contests }: Pick<Manifest, 'contests'>): readonly ChoiceContest[] =>
  contests.filter((contest) => contest.kind === 'choice');

/** The ranking, score and text contests in the manifest's order: those whose votes are shuffled (protocol §9). */
export const mixedContests = ({ contests }: Pick<Manifest, 'contests'>): readonly MixedContest[] =>
  contests.filter(isMixed);

/** The options of a contest; a text contest has none. */
export const optionsOf = (contest: Contest): readonly ContestOption[] =>
  contest.kind === 'text' ? [] : contest.options;

/** The sums of a contest's values that a ballot may have, ascending (protocol §3.1). */
export function allowedSums(contest: ChoiceContest): readonly number[] {
  const sums = Array.from({ length: contest.max - contest.min + 1 }, (_, i) => contest.min + i);
  return contest.blank && contest.min > 0 ? [0, ...sums] : sums;
}

/** The values that one option of a contest may have: 0…perOption. */
export const optionValues = (contest: ChoiceContest): readonly number[] =>
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
