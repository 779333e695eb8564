import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, err, ok, sameBytes, utf8Bytes, type Result } from '@sandoq/kernel';
import { verifyStrictSignature } from '../group/index.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { keyId, type LogKey } from './log-key.ts';

/** What a log says of itself at one moment. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** One signature line of a note. `bytes` begins with the four bytes of the key id. */
export type NoteSignature = { readonly name: string; readonly bytes: Uint8Array };

/** A signed note (c2sp.org/signed-note): `text` is what is signed, its last newline included. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** Why a checkpoint is not accepted. */
export type CheckpointRefusal = {
  readonly code: 'malformed-note' | 'malformed-checkpoint' | 'wrong-origin' | 'wrong-key' | 'bad-signature';
};

/** The signed text of a checkpoint (c2sp.org/tlog-checkpoint) without extension lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** Ed25519 (RFC 8032): the public key of a 32-byte seed, and a signature with it. */
export type Ed25519 = {
  readonly getPublicKey: (secret: Uint8Array) => Uint8Array;
  readonly sign: (message: Uint8Array, secret: Uint8Array) => Uint8Array;
};

/**
 * Signs a checkpoint as a note. @param secret the log's Ed25519 seed, 32 bytes. @param made an implementation of Ed25519
 * where there is a faster one than JavaScript's.
 * @returns the text of the file `checkpoint`.
 */
export function signCheckpoint(checkpoint: Checkpoint, secret: Uint8Array, made: Ed25519 = ed25519): string {
  const text = checkpointText(checkpoint);
  const id = keyId({ name: checkpoint.origin, publicKey: made.getPublicKey(secret) });
  const signature = concatBytes(id, made.sign(utf8Bytes(text), secret));
  return `${text}\n— ${checkpoint.origin} ${toBase64(signature)}\n`;
}

function parseSignature(line: string): NoteSignature | undefined {
  const match = /^— ([^\s+]+) (\S+)$/u.exec(line);
  const bytes = match === null ? undefined : fromBase64(match[2]!);
  return match === null || bytes === undefined || bytes.length < 5 ? undefined : { name: match[1]!, bytes };
}

/** Reads a signed note, or gives undefined when it is not one. No signature is verified. */
export function parseNote(note: string): SignedNote | undefined {
  // oxlint-disable-next-line no-control-regex -- the format forbids control characters other than the newline
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined;
  const at = note.lastIndexOf('\n\n');
  if (at < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(at + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  if (signatures.some((s) => s === undefined)) return undefined;
  return { text: note.slice(0, at + 1), signatures: signatures as NoteSignature[] };
}

/** Reads the text of a checkpoint of exactly three lines, or gives undefined. */
export function parseCheckpointText(text: string): Checkpoint | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n$/.exec(text);
  if (match === null) return undefined;
  const size = Number(match[2]);
  const root = fromBase64(match[3]!);
  if (!Number.isSafeInteger(size) || root === undefined || root.length !== 32) return undefined;
  return { origin: match[1]!, size, root };
}

/** Says whether a signature line is by the key: name, key id and strict Ed25519. */
export function verifyNoteSignature(
  text: string,
  signature: NoteSignature,
  key: LogKey,
): CheckpointRefusal | undefined {
  const byKey = signature.name === key.name && sameBytes(signature.bytes.subarray(0, 4), keyId(key));
  if (!byKey) return { code: 'wrong-key' };
  if (signature.bytes.length !== 68) return { code: 'bad-signature' };
  const holds = verifyStrictSignature(signature.bytes.subarray(4), utf8Bytes(text), key.publicKey);
  return holds ? undefined : { code: 'bad-signature' };
}

/** Reads a checkpoint without verifying who signed it: for showing, and before the log's key is known. */
export function parseCheckpoint(note: string): Result<Checkpoint, CheckpointRefusal> {
  const parsed = parseNote(note);
  if (parsed === undefined) return err({ code: 'malformed-note' });
  const checkpoint = parseCheckpointText(parsed.text);
  return checkpoint === undefined ? err({ code: 'malformed-checkpoint' }) : ok(checkpoint);
}

/** Reads a checkpoint whose first signature must be by the log's key and whose origin must be the key's name. V01. */
export function openCheckpoint(note: string, key: LogKey): Result<Checkpoint, CheckpointRefusal> {
  const parsed = parseNote(note);
  if (parsed === undefined) return err({ code: 'malformed-note' });
  const checkpoint = parseCheckpointText(parsed.text);
  if (checkpoint === undefined) return err({ code: 'malformed-checkpoint' });
  if (checkpoint.origin !== key.name) return err({ code: 'wrong-origin' });
  const refusal = verifyNoteSignature(parsed.text, parsed.signatures[0]!, key);
  return refusal === undefined ? ok(checkpoint) : err(refusal);
}
