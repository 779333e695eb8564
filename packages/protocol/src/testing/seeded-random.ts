import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8Bytes } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import type { RandomSource } from '../group/index.ts';

/** Bytes that follow from a seed: the same run again. For vectors, tests and demonstrations, never for an election. */
export function seededRandom(seed: string): RandomSource {
  let counter = 0;
  return (length) => {
    const blocks: Uint8Array[] = [];
    for (let have = 0; have < length; have += 64) {
      blocks.push(sha512(concatBytes(utf8Bytes(`${seed}/`), u32(counter))));
      counter += 1;
    }
    return concatBytes(...blocks).slice(0, length);
  };
}
