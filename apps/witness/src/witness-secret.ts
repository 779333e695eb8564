import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { writeDurably } from './durable-file.ts';
import { readIfThere } from './read-if-there.ts';

/** The witness's Ed25519 seed, kept in the data folder; made on the first start. */
export async function readWitnessSecret(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'key');
  const kept = await readIfThere(path);
  if (kept === undefined) {
    const secret = new Uint8Array(randomBytes(32));
    await writeDurably(path, `${toBase64Url(secret)}\n`);
    return secret;
  }
  const secret = fromBase64Url(kept.trim());
  if (secret.length !== 32) throw new Error(`${path} does not hold a key of 32 bytes`);
  return secret;
}
