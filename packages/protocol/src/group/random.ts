import { randomBytes } from '@noble/hashes/utils.js';

/** Gives `length` bytes nobody can predict; injected, so that tests can repeat a run. */
export type RandomSource = (length: number) => Uint8Array;

/** The platform's cryptographic generator (`crypto.getRandomValues`). */
export const systemRandom: RandomSource = (length) => randomBytes(length);
