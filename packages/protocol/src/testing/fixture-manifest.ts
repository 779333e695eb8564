import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64Url, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { digest } from '../encoding/index.ts';
import type { ChoiceContest, Contest, Manifest } from '../manifest/index.ts';
import { formatLogKey, logKeyOf } from '../record/index.ts';

/** What a small test election is like. */
export type FixtureOptions = {
  readonly seed?: string;
  readonly voters?: number;
  readonly contests?: readonly Contest[];
  readonly revoting?: boolean;
  readonly weights?: readonly number[];
  /** Verifier keys of witnesses. */
  readonly witnesses?: readonly string[];
  /** t of n; one trustee without it. */
  readonly trustees?: { readonly threshold: number; readonly count: number };
};

export const OPENED = '2026-03-01T08:00:00Z';
export const VOTED = '2026-03-01T09:00:00Z';
export const CLOSED = '2026-03-01T18:00:00Z';

/** A contest with options `<id>1` … `<id>n`. */
export function fixtureContest(
  id: string,
  options: number,
  more: Partial<ChoiceContest> = {},
): ChoiceContest {
  return {
    id,
    kind: 'choice',
    title: { fa: `رقابت ${id}` },
    options: Array.from({ length: options }, (_, i) => ({
      id: `${id}${i + 1}`,
      number: i + 1,
      title: { fa: `گزینهٔ ${i + 1}` },
    })),
    perOption: 1,
    min: 0,
    max: 2,
    blank: true,
    seats: 1,
    alternates: 1,
    rule: 'plurality',
    ...more,
  };
}

/** The seed of a fixture's log key. */
export const logSecretOf = (seed: string): Uint8Array => sha256(utf8Bytes(`${seed}/log`));
/** The seed of a fixture's lot, base64url. */
export const lotSeedOf = (seed: string): string => toBase64Url(sha256(utf8Bytes(`${seed}/lot`)));

/** The manifest of a small test election. */
export function fixtureManifest(options: FixtureOptions): Manifest {
  const { seed = 'fixture', trustees = { threshold: 1, count: 1 } } = options;
  const contests = options.contests ?? [fixtureContest('a', 3), fixtureContest('b', 2, { max: 1 })];
  const origin = 'sandoq.example/e/fixture';
  const members = Array.from({ length: trustees.count }, (_, i) => ({
    id: i + 1,
    kind: i === 0 ? ('server' as const) : ('person' as const),
    name: { fa: `امانت‌دار ${i + 1}` },
  }));
  return {
    type: 'manifest',
    v: 1,
    election: 'fixture',
    origin,
    logKey: formatLogKey(logKeyOf(origin, logSecretOf(seed))),
    title: { fa: 'انتخابات آزمایشی' },
    organizer: { fa: 'انجمن آزمایشی' },
    opens: OPENED,
    closes: CLOSED,
    timeStep: 600,
    custody: 'platform',
    revoting: options.revoting ?? false,
    trustees: { mode: trustees.count === 1 ? 'single' : 'threshold', threshold: trustees.threshold, members },
    contests,
    styles: [{ id: 'all', contests: contests.map((c) => c.id) }],
    witnesses: options.witnesses ?? [],
    lot: toBase64Url(digest('lot-commitment', fromBase64Url(lotSeedOf(seed)))),
  };
}
