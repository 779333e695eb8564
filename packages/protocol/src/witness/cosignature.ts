import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, err, ok, sameBytes, utf8Bytes, type Result } from '@sandoq/kernel';
import { verifyStrictSignature } from '../group/index.ts';
import { parseNote, toBase64, type NoteSignature } from '../record/index.ts';
import { witnessKeyId, witnessKeyOf, type WitnessKey } from './witness-key.ts';

/** Why a signature line is no cosignature of a witness. */
export type CosignatureRefusal = { readonly code: 'wrong-key' | 'bad-cosignature' };

/** That a witness saw the log grow consistently up to a checkpoint, at `time` (seconds since 1970). */
export type Cosignature = { readonly key: WitnessKey; readonly time: number };

const signedBytes = (time: number, text: string): Uint8Array =>
  utf8Bytes(`cosignature/v1\ntime ${time}\n${text}`);

function u64(n: number): Uint8Array {
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(n));
  return out;
}

/**
 * Cosigns a checkpoint (c2sp.org/tlog-cosignature, `cosignature/v1`). Whoever calls must have checked it before.
 * @param text the checkpoint's signed text. @param secret the witness's Ed25519 seed. @param time seconds since 1970
 * @returns the signature line with its newline
 */
export function cosign(text: string, name: string, secret: Uint8Array, time: number): string {
  const key = witnessKeyOf(name, secret);
  const signature = ed25519.sign(signedBytes(time, text), secret);
  return `— ${name} ${toBase64(concatBytes(witnessKeyId(key), u64(time), signature))}\n`;
}

/** Verifies one signature line over a checkpoint's text as the cosignature of a witness. */
export function verifyCosignature(
  text: string,
  signature: NoteSignature,
  key: WitnessKey,
): Result<Cosignature, CosignatureRefusal> {
  const { name, bytes } = signature;
  const byKey = name === key.name && sameBytes(bytes.subarray(0, 4), witnessKeyId(key));
  if (!byKey) return err({ code: 'wrong-key' });
  if (bytes.length !== 76) return err({ code: 'bad-cosignature' });
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(4));
  if (!Number.isSafeInteger(time)) return err({ code: 'bad-cosignature' });
  const message = signedBytes(time, text);
  const holds = verifyStrictSignature(bytes.subarray(12), message, key.publicKey);
  return holds ? ok({ key, time }) : err({ code: 'bad-cosignature' });
}

/** The cosignatures of a signed note that are by the given witnesses; lines of others are ignored. At most one each. */
export function cosignaturesOf(note: string, witnesses: readonly WitnessKey[]): Cosignature[] {
  const parsed = parseNote(note);
  if (parsed === undefined) return [];
  return witnesses.flatMap((key) => {
    const good = parsed.signatures
      .map((signature) => verifyCosignature(parsed.text, signature, key))
      .find((result) => result.ok);
    return good?.ok === true ? [good.value] : [];
  });
}

/**
 * The lines of a witness's answer that are cosignatures by `key` over the checkpoint. @param answer body of its response
 * @returns undefined when there is none
 */
export function readCosignature(
  note: string,
  answer: string,
  key: WitnessKey,
): { readonly line: string; readonly time: number } | undefined {
  for (const line of answer.split('\n')) {
    const [cosignature] = line === '' ? [] : cosignaturesOf(`${note}${line}\n`, [key]);
    if (cosignature !== undefined) return { line: `${line}\n`, time: cosignature.time };
  }
  return undefined;
}
