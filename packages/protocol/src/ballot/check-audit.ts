import { err, ok, type Result } from '@sandoq/kernel';
import { decodeCanonical, type Malformed } from '../encoding/index.ts';
import type { Manifest } from '../manifest/index.ts';
import {
  challengedShape,
  challengedTracker,
  checkOpening,
  type Challenged,
  type OpeningRefusal,
} from './challenged.ts';
import type { Choices } from './choices.ts';

/** What an audited ballot is checked against, all of it from the record. */
export type AuditContext = {
  readonly manifest: Manifest;
  /** Hash of the `open` body, base64url. */
  readonly context: string;
  /** The election's key, base64url. */
  readonly key: string;
};

/** An audited ballot that is what its opening says. */
export type OpenedBallot = {
  /** The tracker that the voter's device must have shown before the audit was asked for. */
  readonly tracker: string;
  readonly style: string;
  /** What was encrypted. */
  readonly choices: Choices;
};

/** Why an audited ballot does not show what was in it. */
export type AuditRefusal = OpeningRefusal | { readonly code: 'other-election' };

/** Reads a `challenged` body strictly. */
export const decodeChallenged = (bytes: Uint8Array): Result<Challenged, Malformed> =>
  decodeCanonical(challengedShape, bytes);

/**
 * What the second device does in an audit (protocol §3.10): encrypts again what the opening says and compares.
 * @param challenged a body that the caller found in the record
 */
export function checkAudit(
  against: AuditContext,
  challenged: Challenged,
): Result<OpenedBallot, AuditRefusal> {
  const { ballot } = challenged;
  if (ballot.context !== against.context) return err({ code: 'other-election' });
  const choices = checkOpening(against.manifest, against.key, challenged);
  if (!choices.ok) return choices;
  return ok({ tracker: challengedTracker(challenged), style: ballot.style, choices: choices.value });
}
