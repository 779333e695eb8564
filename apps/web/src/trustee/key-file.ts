import { canonicalBytes, fromBase64Url, parseCanonical, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import { toAsciiDigits } from '@sandoq/persian';
import type { CeremonyCoefficients, CeremonyCommitment, TrusteeSecret } from '@sandoq/protocol';

/**
 * A trustee's secret as this device keeps it and as the backup file holds it: sealed with AES-256-GCM under a key that
 * PBKDF2-HMAC-SHA-256 makes of the PIN. What is not sealed is public or will be.
 */
export interface KeyFile {
  readonly type: 'sandoq-trustee-key';
  readonly v: 1;
  readonly election: string;
  readonly trustee: number;
  /** Hash of the manifest, base64url. */
  readonly manifest: string;
  readonly commitment: CeremonyCommitment;
  readonly coefficients: CeremonyCoefficients;
  readonly iterations: number;
  readonly salt: string;
  readonly nonce: string;
  readonly sealed: string;
}

/** OWASP's figure for PBKDF2-HMAC-SHA-256. */
const ITERATIONS = 600_000;
/** The shortest PIN that is taken, characters. */
export const SHORTEST_PIN = 6;

/** A PIN as it is used: the same whatever keyboard its digits were typed on. */
export const normalPin = (typed: string): string => toAsciiDigits(typed).normalize('NFKC').trim();

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

async function keyOf(pin: string, { salt, iterations }: Pick<KeyFile, 'salt' | 'iterations'>) {
  const material = await crypto.subtle.importKey('raw', buffer(utf8Bytes(normalPin(pin))), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: buffer(fromBase64Url(salt)), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const cipherOf = ({ sealed: _sealed, ...head }: KeyFile) => ({
  name: 'AES-GCM',
  iv: buffer(fromBase64Url(head.nonce)),
  additionalData: buffer(canonicalBytes(head)),
});

/** Seals a trustee's secret under a PIN. */
export async function sealKey(
  pin: string,
  secret: TrusteeSecret,
  about: Pick<KeyFile, 'election' | 'trustee' | 'manifest' | 'commitment' | 'coefficients'>,
): Promise<KeyFile> {
  const random = (length: number): string => toBase64Url(crypto.getRandomValues(new Uint8Array(length)));
  const head: KeyFile = {
    type: 'sandoq-trustee-key',
    v: 1,
    ...about,
    iterations: ITERATIONS,
    salt: random(16),
    nonce: random(12),
    sealed: '',
  };
  const key = await keyOf(pin, head);
  const sealed = await crypto.subtle.encrypt(cipherOf(head), key, buffer(canonicalBytes(secret)));
  return { ...head, sealed: toBase64Url(new Uint8Array(sealed)) };
}

/** Opens a trustee's secret; undefined when the PIN is not the right one. */
export async function openKey(pin: string, file: KeyFile): Promise<TrusteeSecret | undefined> {
  const key = await keyOf(pin, file);
  try {
    const plain = await crypto.subtle.decrypt(cipherOf(file), key, buffer(fromBase64Url(file.sealed)));
    return parseCanonical(new Uint8Array(plain)) as unknown as TrusteeSecret;
  } catch {
    return undefined;
  }
}

/** Reads a backup file; undefined when it is none, or of another election or trustee. */
export function readKeyFile(text: string, election: string, trustee: number): KeyFile | undefined {
  try {
    const file = JSON.parse(text) as KeyFile;
    const fits = file.type === 'sandoq-trustee-key' && file.v === 1;
    const texts = [file.manifest, file.salt, file.nonce, file.sealed].every(
      (part) => typeof part === 'string',
    );
    const mine = file.election === election && file.trustee === trustee;
    return fits && texts && mine && Number.isSafeInteger(file.iterations) ? file : undefined;
  } catch {
    return undefined;
  }
}
