import { concatBytes, fromBase64Url, toBase64Url } from '@sandoq/kernel';
import {
  checkDecryption,
  combineDecryptions,
  decodePoint,
  decryptTally,
  encodePoint,
  encryptValue,
  hashJson,
  loadWasmKernelSync,
  makeResult,
  randomScalar,
  tallyBody,
  type CeremonyCoefficients,
  type Tally,
} from '@sandoq/protocol';
import { ElectionFixture, fixtureContest } from '@sandoq/protocol/testing';
import { recordRules } from '@sandoq/rules';
import { parseArgs } from 'node:util';
import { cpuSeconds } from './cpu-time.ts';
import { OPTIONS } from './ten-options.ts';

// From the last trustee's share to the result: its proofs are checked, the shares of three of five are combined, the
// totals found, places given. The sum over all ballots is there when a poll closes; here it is encrypted at once, which
// gives the same kind of pairs. Processor time, of one thread, of a process that has found no total before.

const { values } = parseArgs({ options: { ballots: { type: 'string', default: '100000' } } });
const ballots = Number(values.ballots);
const SHARES = 10 ** 12;

const contest = fixtureContest('a', OPTIONS, { max: 1 });
const fixture = await ElectionFixture.threshold({
  voters: 1,
  contests: [contest],
  trustees: { threshold: 3, count: 5 },
});
const { manifest, context, open, random } = fixture;
const coefficients = fixture.setup
  .map(({ body }) => body as unknown as CeremonyCoefficients)
  .filter((body) => body.type === 'ceremony' && body.step === 'coefficients');
const election = { manifest, context, key: open.key, credentials: new Map(), coefficients };
const key = decodePoint(fromBase64Url(open.key));
if (!key.ok) throw new TypeError('the fixture has no key');
const Y = key.value;

/** Totals that add up to `sum`: every option has half of the one before, the first what is left. */
function totalsOf(sum: number): number[] {
  const rest = Array.from({ length: OPTIONS - 1 }, (_, i) => Math.floor(sum / 2 ** (i + 4)));
  return [sum - rest.reduce((a, b) => a + b, 0), ...rest];
}

function tallyOf(totals: readonly number[]): Tally {
  const pairs = totals.flatMap((total) => {
    const { A, B } = encryptValue(Y, total, randomScalar(random));
    return [encodePoint(A), encodePoint(B)];
  });
  const sums = { a: toBase64Url(concatBytes(...pairs)) };
  return tallyBody(manifest, { ballots, sums }, toBase64Url(new Uint8Array(32)));
}

/** Milliseconds from the last share to the result of these totals. */
function count(sum: number): number {
  const expected = totalsOf(sum);
  const tally = tallyOf(expected);
  const decryptions = fixture.trustees
    .slice(0, 3)
    .map(({ id, secret, nonce }) =>
      decryptTally({ manifest, context, tally, trustee: id, secret, nonce }, random),
    );
  const kernel = loadWasmKernelSync();
  const seconds = cpuSeconds(() => {
    const setting = { election, tally, tallyHash: hashJson(tally), seen: [1, 2] };
    const findings = checkDecryption(kernel, setting, decryptions.at(-1)!, random);
    const totals = combineDecryptions(kernel, manifest, tally, decryptions, sum);
    if (findings.length > 0 || !totals.ok) throw new Error('the shares do not hold');
    const parts = { manifest, tally, eligible: ballots, totals: totals.value, votes: [] };
    const [result] = makeResult({ ...parts, rules: recordRules }).contests;
    if (JSON.stringify(totals.value[0]!.totals) !== JSON.stringify(expected) || result?.id !== 'a')
      throw new Error('the totals are wrong');
  });
  return Math.round(seconds * 1000);
}

const resultMs = count(ballots);
const dlog1e12Ms = count(SHARES);
console.error('asked: the result within 1000 ms, totals up to 10^12 in under 3000 ms');
console.log(JSON.stringify({ ballots, resultMs, dlog1e12Ms }));
