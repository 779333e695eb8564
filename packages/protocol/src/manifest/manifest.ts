import type { Result } from '@sandoq/kernel';
import {
  base64Url,
  boolean,
  decodeCanonical,
  id,
  integer,
  list,
  literal,
  object,
  oneOf,
  string,
  text,
  time,
  variant,
  type Infer,
  type Malformed,
} from '../encoding/index.ts';
import { rankingContestShape, scoreContestShape, textContestShape } from '../mixed/mixed-contest.ts';

const option = object({ id, number: integer(0), title: text });

const threshold = object({
  numerator: integer(1),
  denominator: integer(1),
  orEqual: boolean,
  base: oneOf('yes-and-no', 'given'),
});

const choiceContest = object(
  {
    id,
    kind: literal('choice'),
    title: text,
    options: list(option),
    perOption: integer(0),
    min: integer(0),
    max: integer(0),
    blank: boolean,
    seats: integer(0),
    alternates: integer(0),
    rule: oneOf('plurality', 'approval', 'cumulative', 'yes-no-abstain'),
  },
  { threshold },
);

const contest = variant('kind', {
  choice: choiceContest,
  ranking: rankingContestShape,
  score: scoreContestShape,
  text: textContestShape,
});

const ballotStyle = object({ id, contests: list(id) });

const trustee = object({ id: integer(0), kind: oneOf('server', 'person'), name: text });

/** Shape of the `manifest` body (protocol §3.1). Bounds are those of {@link checkManifest}. */
export const manifestShape = object({
  type: literal('manifest'),
  v: literal(1),
  election: id,
  origin: string,
  logKey: string,
  title: text,
  organizer: text,
  opens: time,
  closes: time,
  timeStep: integer(0),
  custody: oneOf('platform', 'authority', 'own'),
  revoting: boolean,
  trustees: object({ mode: oneOf('single', 'threshold'), threshold: integer(0), members: list(trustee) }),
  contests: list(contest),
  styles: list(ballotStyle),
  witnesses: list(string),
  lot: base64Url(32),
});

/** One option of a contest. */
export type ContestOption = Infer<typeof option>;
/** What a motion needs to pass (protocol §3.8, rule `yes-no-abstain`). */
export type MotionThreshold = Infer<typeof threshold>;
/** A contest of kind `choice`, of which only sums are decrypted. */
export type ChoiceContest = Infer<typeof choiceContest>;
/** A contest of any kind; see also `MixedContest`. */
export type Contest = Infer<typeof contest>;
/** Which contests a group of voters gets. */
export type BallotStyle = Infer<typeof ballotStyle>;
/** Someone who holds a part of the decryption key. */
export type TrusteeMember = Infer<typeof trustee>;
/** The body that says what the election is. */
export type Manifest = Infer<typeof manifestShape>;

/** Reads a `manifest` body strictly. */
export const decodeManifest = (bytes: Uint8Array): Result<Manifest, Malformed> =>
  decodeCanonical(manifestShape, bytes);
