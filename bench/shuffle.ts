/**
 * Shuffles ranked ballots once, with proof, and checks it: seconds of processor time, of one thread.
 * Usage: npm run bench:shuffle [ballots=1000] [options=10]. The last line is JSON.
 */
import { concatBytes, toBase64Url } from '@sandoq/kernel';
import {
  BASE,
  checkShuffle,
  encodePoint,
  loadWasmKernelSync,
  multiply,
  randomScalar,
  shuffleEntry,
  type MixedList,
  type Shuffle,
} from '@sandoq/protocol';
import { cpuSeconds } from './cpu-time.ts';

const ballots = Number(process.argv[2] ?? 1000);
const options = Number(process.argv[3] ?? 10);
const rounded = (seconds: number): number => Number(seconds.toFixed(2));

const secret = randomScalar();
const Y = multiply(BASE, secret);
const key = toBase64Url(encodePoint(Y));

/** Ballots that all rank 1…n, every pair with randomness one above that of the pair before, which is quick to make. */
function rankedBallots(): MixedList {
  const start = randomScalar();
  let A = multiply(BASE, start);
  let mask = multiply(Y, start);
  const ranks = Array.from({ length: options }, (_, i) => multiply(BASE, BigInt(i + 1)));
  const points = Array.from({ length: ballots }, () =>
    ranks.flatMap((rank) => {
      A = A.add(BASE);
      mask = mask.add(Y);
      return [encodePoint(A), encodePoint(mask.add(rank))];
    }),
  );
  return { contest: 'board', weight: 1, width: options, ciphertexts: concatBytes(...points.flat()) };
}

const hash = toBase64Url(new Uint8Array(32));
const binding = { context: hash, tally: hash, key, round: 1 };
const inputs = [rankedBallots()];

let body: Shuffle | undefined;
const proveSeconds = cpuSeconds(() => {
  body = shuffleEntry({ ...binding, trustee: 1, secret, lists: inputs });
});

const kernel = loadWasmKernelSync();
const expected = { ...binding, verificationKeys: new Map([[1, key]]), seen: [], inputs };
let findings: readonly unknown[] = [];
const verifySeconds = cpuSeconds(() => {
  ({ findings } = checkShuffle(kernel, expected, body!));
});
if (findings.length > 0) {
  console.error(`the shuffle does not hold: ${JSON.stringify(findings)}`);
  process.exitCode = 1;
}

console.error('asked, of 1000 ballots: proved in under 60 s, verified in under 15 s');
console.log(
  JSON.stringify({ ballots, proveSeconds: rounded(proveSeconds), verifySeconds: rounded(verifySeconds) }),
);
