/**
 * Shuffles ranked ballots once, with proof, and checks it, on one core.
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
} from '@sandoq/protocol';

const ballots = Number(process.argv[2] ?? 1000);
const options = Number(process.argv[3] ?? 10);
const seconds = (since: number): number => Math.round(performance.now() - since) / 1000;

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

const proving = performance.now();
const body = shuffleEntry({ ...binding, trustee: 1, secret, lists: inputs });
const proveSeconds = seconds(proving);

const kernel = loadWasmKernelSync();
const verifying = performance.now();
const expected = { ...binding, verificationKeys: new Map([[1, key]]), seen: [], inputs };
const { findings } = checkShuffle(kernel, expected, body);
const verifySeconds = seconds(verifying);
if (findings.length > 0) throw new Error(`the shuffle does not hold: ${JSON.stringify(findings)}`);

console.log(JSON.stringify({ ballots, proveSeconds, verifySeconds }));
