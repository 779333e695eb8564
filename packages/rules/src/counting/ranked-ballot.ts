/**
 * A decrypted ranked ballot: a rank per option in the manifest's order, 1 being the best and 0 meaning not ranked, and
 * the weight of who cast it.
 */
export interface RankedBallot {
  readonly ranks: readonly number[];
  readonly weight: bigint;
}

/** Ballots that order options alike, taken together: option indexes from the best, and their whole weight. */
export interface PreferenceList {
  readonly preferences: readonly number[];
  readonly weight: bigint;
}

/**
 * The preferences of a ballot as far as they are clear: rank 1, 2, 3 … while exactly one option has the rank. What
 * follows a rank that is missing or shared says nothing certain and is left out (Scottish Local Government Elections
 * Order 2007, sch. 1, rule 44(2): the paper stands as far as the preference is clear).
 */
export function clearPreferences(ranks: readonly number[]): number[] {
  const preferences: number[] = [];
  for (let rank = 1; rank <= ranks.length; rank++) {
    const first = ranks.indexOf(rank);
    if (first === -1 || ranks.includes(rank, first + 1)) break;
    preferences.push(first);
  }
  return preferences;
}

/** Reads ballots as preference lists, like ones together; those without a clear first preference are left out. */
export function preferenceLists(ballots: readonly RankedBallot[]): PreferenceList[] {
  const lists = new Map<string, PreferenceList>();
  for (const { ranks, weight } of ballots) {
    const preferences = clearPreferences(ranks);
    if (preferences.length === 0) continue;
    const key = preferences.join();
    lists.set(key, { preferences, weight: weight + (lists.get(key)?.weight ?? 0n) });
  }
  return [...lists.values()];
}
