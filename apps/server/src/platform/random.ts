import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Where the server takes chance from; tests may give a seeded one. */
export interface Random {
  /** `length` unpredictable bytes. */
  bytes(length: number): Uint8Array;
  /** A whole number in 0 .. `below` − 1, each equally likely. */
  integer(below: number): number;
  /** A random id (UUID version 4: it tells no time, so ids cannot be matched with logins). */
  id(): string;
}

/** The machine's cryptographic randomness. */
export const systemRandom: Random = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  integer: (below) => randomInt(below),
  id: () => randomUUID(),
};
