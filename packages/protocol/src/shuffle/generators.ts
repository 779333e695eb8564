import { ristretto255_hasher } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import type { Point } from '../group/index.ts';

const LABEL = utf8Bytes('sandoq/v1/shuffle-generator');

/** Generator h_i (protocol §9.4): RFC 9496's one-way map of a hash of the index, so nobody knows a logarithm of it. */
export const generator = (i: number): Point =>
  ristretto255_hasher.deriveToCurve!(sha512(concatBytes(LABEL, u32(4), u32(i))));

/** The generators h_0 … h_count that a shuffle of `count` vectors needs. */
export const generators = (count: number): readonly Point[] =>
  Array.from({ length: count + 1 }, (_, i) => generator(i));
