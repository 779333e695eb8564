import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals secrets at rest under the master key, and makes keyed hashes of what is only ever compared. */
export interface Sealer {
  /** Seals `plain` for one purpose and one row: it opens only with the same two. */
  seal(purpose: string, row: string, plain: Uint8Array): Uint8Array;
  /** Opens what {@link Sealer.seal} made. @throws when it was changed, belongs elsewhere, or its key is not known. */
  open(purpose: string, row: string, sealed: Uint8Array): Uint8Array;
  /** Whether `sealed` was made with an older key and should be sealed again. */
  isOld(sealed: Uint8Array): boolean;
  /** HMAC-SHA-256 of `value` under a key of this purpose: for short codes and for keys that hold personal data. */
  keyedHash(purpose: string, value: string | Uint8Array): Uint8Array;
}

const VERSION = 1;
const KEY_ID = 4;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + KEY_ID + NONCE;

const derive = (master: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, new Uint8Array(0), `sandoq/v1/${info}`, 32));

/** Derives a master's keys once each: there are as many as purposes. */
function derivingFrom(master: Uint8Array): (info: string) => Buffer {
  const derived = new Map<string, Buffer>();
  return (info) => {
    const known = derived.get(info) ?? derive(master, info);
    derived.set(info, known);
    return known;
  };
}

const context = (purpose: string, row: string): Buffer => Buffer.from(`${purpose}\0${row}`);

/**
 * AES-256-GCM with a key for each purpose, derived by HKDF-SHA-256 (RFC 5869) from a master key of 32 bytes; the
 * purpose and the row are authenticated. `masters`: the newest first, which seals; all of them open.
 * Keyed hashes use the last one, so that adding a key in front does not change them.
 */
export function createSealer(masters: readonly Uint8Array[]): Sealer {
  const keys = masters.map((master) => {
    if (master.length !== 32) throw new RangeError('a master key has 32 bytes');
    const keyFor = derivingFrom(master);
    return { keyFor, id: keyFor('key id').subarray(0, KEY_ID) };
  });
  const [newest, oldest] = [keys[0], keys.at(-1)];
  if (newest === undefined || oldest === undefined) throw new RangeError('a master key is needed');
  const keyIdOf = (sealed: Uint8Array): Buffer => Buffer.from(sealed.subarray(1, 1 + KEY_ID));

  return {
    seal(purpose, row, plain) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', newest.keyFor(`seal/${purpose}`), nonce);
      cipher.setAAD(context(purpose, row));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return new Uint8Array(Buffer.concat([Buffer.of(VERSION), newest.id, nonce, body, cipher.getAuthTag()]));
    },
    open(purpose, row, sealed) {
      if (sealed.length < HEAD + TAG || sealed[0] !== VERSION) throw new Error('this is not a sealed value');
      const key = keys.find(({ id }) => id.equals(keyIdOf(sealed)));
      if (key === undefined)
        throw new Error('this value was sealed with a master key that is not configured');
      const decipher = createDecipheriv(
        'aes-256-gcm',
        key.keyFor(`seal/${purpose}`),
        sealed.subarray(1 + KEY_ID, HEAD),
        { authTagLength: TAG },
      );
      decipher.setAAD(context(purpose, row));
      decipher.setAuthTag(sealed.subarray(-TAG));
      return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(HEAD, -TAG)), decipher.final()]));
    },
    isOld: (sealed) => !newest.id.equals(keyIdOf(sealed)),
    keyedHash: (purpose, value) =>
      new Uint8Array(
        createHmac('sha256', oldest.keyFor(`hash/${purpose}`))
          .update(value)
          .digest(),
      ),
  };
}
