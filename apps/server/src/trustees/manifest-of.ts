import type { Text } from '@sandoq/contract';
import type { Manifest, Text as RecordText } from '@sandoq/protocol';
import { instantOf, trusteesView, type Election } from '../elections/index.ts';

/** Everybody on the roll gets all contests. */
const STYLE = 'all';

/** A text of the API as the record writes it: an absent language is left out. */
const recordText = ({ fa, en }: Text): RecordText => (en === undefined ? { fa } : { fa, en });

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
  custody: 'platform',
  revoting: election.revoting,
  trustees: manifestTrustees(election),
  contests: election.contests.map((contest) => ({
    id: contest.id,
    kind: 'choice',
    title: recordText(contest.title),
    options: contest.candidates.map(({ id, number, title }) => ({ id, number, title: recordText(title) })),
    perOption: contest.perOption,
    min: contest.min,
    max: contest.max,
    blank: contest.blank,
    seats: contest.seats,
    alternates: contest.alternates,
    rule: 'plurality',
  })),
  styles: [{ id: STYLE, contests: election.contests.map(({ id }) => id) }],
  witnesses,
  lot,
});
