import { err, ok, type Result } from '@sandoq/kernel';
import { decodeCanonical } from '../encoding/index.ts';
import type { Manifest } from '../manifest/index.ts';
import { challengedShape, challengedTracker, checkOpening, type OpeningRefusal } from './challenged.ts';
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
export type AuditRefusal = OpeningRefusal | { readonly code: 'malformed' | 'other-election' };

/**
 * What the second device does in an audit (protocol §3.10): encrypts again what the opening says and compares.
 * @param bytes the `challenged` body, whose hash the caller found in the record
 */
export function checkAudit(against: AuditContext, bytes: Uint8Array): Result<OpenedBallot, AuditRefusal> {
  const challenged = decodeCanonical(challengedShape, bytes);
  if (!challenged.ok) return err({ code: 'malformed' });
  const { ballot } = challenged.value;
  if (ballot.context !== against.context) return err({ code: 'other-election' });
  const choices = checkOpening(against.manifest, against.key, challenged.value);
  if (!choices.ok) return choices;
  return ok({ tracker: challengedTracker(challenged.value), style: ballot.style, choices: choices.value });
}
