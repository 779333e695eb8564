import { areDistinct } from '@sandoq/kernel';
import { parseTime } from '../encoding/index.ts';
import { parseLogKey } from '../record/log-key.ts';
import { checkMixedContest, type MixedContestProblem } from '../mixed/check-mixed-contest.ts';
import { formatWitnessKey, parseWitnessKey } from '../witness/witness-key.ts';
import { checkChoiceContest, type ChoiceContestProblem } from './check-choice-contest.ts';
import type { Manifest } from './manifest.ts';

/** A bound of protocol §3.1 that a manifest does not keep. */
export type ManifestProblem = { readonly code: ManifestProblemCode; readonly where: string };
export type ManifestProblemCode =
  | ChoiceContestProblem['code']
  | MixedContestProblem['code']
  | 'origin'
  | 'log-key'
  | 'times'
  | 'time-step'
  | 'trustee-ids'
  | 'trustee-threshold'
  | 'no-contests'
  | 'no-styles'
  | 'duplicate-id'
  | 'style-contests'
  | 'contest-without-style'
  | 'witnesses';

/** Verifier keys of witnesses in their one spelling, each name once and none the log's own. */
function* checkWitnesses({ witnesses, origin }: Manifest): Generator<ManifestProblem> {
  const keys = witnesses.map(parseWitnessKey);
  const wellFormed = keys.every((key, i) => key.ok && formatWitnessKey(key.value) === witnesses[i]);
  const names = keys.map((key) => (key.ok ? key.value.name : ''));
  if (!wellFormed || !areDistinct([origin, ...names])) yield { code: 'witnesses', where: 'witnesses' };
}

function* checkTrustees({ mode, threshold, members }: Manifest['trustees']): Generator<ManifestProblem> {
  const n = members.length;
  if (n < 1 || members.some((m, i) => m.id !== i + 1)) yield { code: 'trustee-ids', where: 'trustees' };
  const fits = mode === 'single' ? n === 1 && threshold === 1 : n > 1 && threshold >= 2 && threshold <= n;
  if (!fits) yield { code: 'trustee-threshold', where: 'trustees' };
}

function* checkStyles({ contests, styles }: Manifest): Generator<ManifestProblem> {
  if (styles.length === 0) yield { code: 'no-styles', where: 'styles' };
  if (!areDistinct(styles.map((s) => s.id))) yield { code: 'duplicate-id', where: 'styles' };
  const place = new Map(contests.map((c, i) => [c.id, i]));
  for (const style of styles) {
    const places = style.contests.map((c) => place.get(c) ?? -1);
    const ascending = places.every((p, i) => p >= 0 && (i === 0 || p > places[i - 1]!));
    if (places.length === 0 || !ascending) yield { code: 'style-contests', where: style.id };
  }
  for (const contest of contests) {
    if (!styles.some((s) => s.contests.includes(contest.id)))
      yield { code: 'contest-without-style', where: contest.id };
  }
}

function* problems(manifest: Manifest): Generator<ManifestProblem> {
  const { origin, election, timeStep, contests } = manifest;
  if (!/^[^\s+/]+\/e\/[^\s+/]+$/u.test(origin) || !origin.endsWith(`/e/${election}`)) {
    yield { code: 'origin', where: 'origin' };
  }
  const logKey = parseLogKey(manifest.logKey);
  if (!logKey.ok || logKey.value.name !== origin) yield { code: 'log-key', where: 'logKey' };
  if (parseTime(manifest.opens)! >= parseTime(manifest.closes)!) yield { code: 'times', where: 'opens' };
  if (timeStep < 1 || timeStep > 3600) yield { code: 'time-step', where: 'timeStep' };
  yield* checkTrustees(manifest.trustees);
  if (contests.length === 0) yield { code: 'no-contests', where: 'contests' };
  if (!areDistinct(contests.map((c) => c.id))) yield { code: 'duplicate-id', where: 'contests' };
  for (const contest of contests) {
    yield* contest.kind === 'choice' ? checkChoiceContest(contest) : checkMixedContest(contest);
  }
  yield* checkStyles(manifest);
  yield* checkWitnesses(manifest);
}

/** Every bound of protocol §3.1 and §9.1 that the manifest does not keep; an empty list when it keeps all. Check V10. */
export const checkManifest = (manifest: Manifest): readonly ManifestProblem[] => [...problems(manifest)];
