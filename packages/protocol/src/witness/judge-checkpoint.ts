import { err, ok, sameBytes, type Result } from '@sandoq/kernel';
import {
  checkConsistency,
  emptyRoot,
  parseCheckpointText,
  parseNote,
  verifyNoteSignature,
  type Checkpoint,
  type LogKey,
} from '../record/index.ts';
import { parseAddCheckpoint, type AddCheckpoint } from './add-checkpoint.ts';

/** A tree as a witness remembers it: of the newest checkpoint it cosigned. */
export type SeenTree = { readonly size: number; readonly root: Uint8Array };

/** Why a witness does not cosign, and the HTTP status that says so (c2sp.org/tlog-witness). */
export type WitnessRefusal =
  | {
      readonly code: 'malformed-request' | 'malformed-checkpoint' | 'old-size-too-large';
      readonly status: 400;
    }
  | { readonly code: 'no-trusted-signature'; readonly status: 403 }
  | { readonly code: 'unknown-origin'; readonly status: 404 }
  /** `other-root` is proof that the log signed two trees of one size. */
  | { readonly code: 'other-size' | 'other-root'; readonly status: 409; readonly size: number }
  | { readonly code: 'inconsistent'; readonly status: 422 };

/** A checkpoint that a trusted log signed, with what its request claims about the past. */
export type SignedRequest = {
  readonly request: AddCheckpoint;
  readonly checkpoint: Checkpoint;
  /** What a cosignature covers. */
  readonly text: string;
};

/**
 * Reads an `add-checkpoint` request and checks that a log the witness trusts signed it.
 * @param keysOf the keys trusted for an origin; none for a log that is not known
 */
export function openRequest(
  body: string,
  keysOf: (origin: string) => readonly LogKey[],
): Result<SignedRequest, WitnessRefusal> {
  const request = parseAddCheckpoint(body);
  if (!request.ok) return err({ code: 'malformed-request', status: 400 });
  const note = parseNote(request.value.checkpoint);
  const checkpoint = note && parseCheckpointText(note.text);
  if (note === undefined || checkpoint === undefined)
    return err({ code: 'malformed-checkpoint', status: 400 });
  const keys = keysOf(checkpoint.origin);
  if (keys.length === 0) return err({ code: 'unknown-origin', status: 404 });
  const { text, signatures } = note;
  const signed = signatures.some((line) =>
    keys.some((key) => verifyNoteSignature(text, line, key) === undefined),
  );
  if (!signed) return err({ code: 'no-trusted-signature', status: 403 });
  return ok({ request: request.value, checkpoint, text });
}

/**
 * Decides whether a witness may cosign: only a tree that continues the one it saw last. The caller must write the new
 * tree down, durably, before a cosignature leaves, and let no other request for the log come between.
 * @param seen the newest tree that was cosigned for the origin, or undefined
 */
export function judgeCheckpoint(
  { request, checkpoint }: SignedRequest,
  seen: SeenTree | undefined,
): Result<SeenTree, WitnessRefusal> {
  const { oldSize, proof } = request;
  const { size, root } = checkpoint;
  if (oldSize > size) return err({ code: 'old-size-too-large', status: 400 });
  const seenSize = seen?.size ?? 0;
  if (seen !== undefined && size === seen.size && !sameBytes(root, seen.root))
    return err({ code: 'other-root', status: 409, size: seenSize });
  if (oldSize !== seenSize) return err({ code: 'other-size', status: 409, size: seenSize });
  const past = seen !== undefined && seen.size > 0 ? seen : undefined;
  const continues =
    past === undefined
      ? proof.length === 0 && (size > 0 || sameBytes(root, emptyRoot()))
      : checkConsistency(past, checkpoint, proof);
  return continues ? ok({ size, root }) : err({ code: 'inconsistent', status: 422 });
}
