import { onePer, type Db } from '../platform/index.ts';
import type { Deps } from '../deps.ts';
import { refusedTrustee, type TrusteeSession } from '../trustees/index.ts';

interface Check {
  readonly text: string;
  readonly done: Promise<void>;
}

/** What this process checks now, by trustee. */
const underWay = onePer((_db: Db) => new Map<string, Check>());

/**
 * Does the checking of what a trustee sent. Each trustee of an election has one check under way at most, so that nobody
 * else waits for more than one: the same text again waits for the check of the first, another one is refused.
 * @throws trustee-busy
 */
export function oneCheck(
  deps: Deps,
  { electionId, trustee }: TrusteeSession,
  text: string,
  work: () => Promise<void>,
): Promise<void> {
  const checks = underWay(deps.db);
  const name = `${electionId}/${trustee}`;
  const known = checks.get(name);
  if (known !== undefined) {
    if (known.text !== text) throw refusedTrustee('trustee-busy');
    return known.done;
  }
  const done = work().finally(() => checks.delete(name));
  checks.set(name, { text, done });
  return done;
}
