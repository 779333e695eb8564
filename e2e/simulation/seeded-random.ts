import { createHash } from 'node:crypto';

/** A reproducible source of bytes: SHA-256 in counter mode over the seed. For simulations only. */
export function seededRandom(seed: string): (length: number) => Uint8Array {
  let counter = 0;
  let pool = new Uint8Array();
  return (length) => {
    while (pool.length < length) {
      const block = createHash('sha256').update(`${seed}:${counter++}`).digest();
      pool = Uint8Array.from([...pool, ...block]);
    }
    const taken = pool.slice(0, length);
    pool = pool.slice(length);
    return taken;
  };
}

/** A whole number in 0 … below-1. */
export function below(random: (length: number) => Uint8Array, bound: number): number {
  const bytes = random(6);
  return Number(bytes.reduce((n, b) => n * 256n + BigInt(b), 0n) % BigInt(bound));
}
