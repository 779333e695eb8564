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
  type Infer,
  type Malformed,
} from '../encoding/index.ts';

const option = object({ id, number: integer(0), title: text });

const choiceContest = object({
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
  rule: literal('plurality'),
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
  contests: list(choiceContest),
  styles: list(ballotStyle),
  lot: base64Url(32),
});

/** One option of a contest. */
export type ContestOption = Infer<typeof option>;
/** A contest of kind `choice`. */
export type Contest = Infer<typeof choiceContest>;
/** Which contests a group of voters gets. */
export type BallotStyle = Infer<typeof ballotStyle>;
/** Someone who holds a part of the decryption key. */
export type TrusteeMember = Infer<typeof trustee>;
/** The body that says what the election is. */
export type Manifest = Infer<typeof manifestShape>;

/** Reads a `manifest` body strictly. */
export const decodeManifest = (bytes: Uint8Array): Result<Manifest, Malformed> =>
  decodeCanonical(manifestShape, bytes);
