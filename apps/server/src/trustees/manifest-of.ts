import type { Manifest } from '@sandoq/protocol';
import { instantOf, manifestContest, recordText, trusteesView, type Election } from '../elections/index.ts';

/** Everybody on the roll gets all contests. */
const STYLE = 'all';

/** What sealing adds to an election. `lot` is the commitment to the seed, base64url; `timeStep` in seconds. */
export interface Sealing {
  readonly origin: string;
  readonly logKey: string;
  readonly timeStep: number;
  readonly lot: string;
  /** Verifier keys of the witnesses that are asked to cosign. */
  readonly witnesses: readonly string[];
}

function manifestTrustees({ trustees }: Election): Manifest['trustees'] {
  const { threshold, members } = trusteesView(trustees);
  return {
    mode: members.length === 1 ? 'single' : 'threshold',
    threshold,
    members: members.map(({ id, kind, name }) => ({ id, kind, name: recordText(name) })),
  };
}

/** The manifest of an election (protocol §3.1). */
export const manifestOf = (
  election: Election,
  { origin, logKey, timeStep, lot, witnesses }: Sealing,
): Manifest => ({
  type: 'manifest',
  v: 1,
  election: election.id,
  origin,
  logKey,
  title: recordText(election.title),
  organizer: recordText(election.organizer),
  opens: instantOf(election.opens.getTime()),
  closes: instantOf(election.closes.getTime()),
  timeStep,
  custody: election.custody,
  revoting: election.revoting,
  trustees: manifestTrustees(election),
  contests: election.contests.map(manifestContest),
  styles: [{ id: STYLE, contests: election.contests.map(({ id }) => id) }],
  witnesses,
  lot,
});
