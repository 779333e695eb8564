import { checkBallots, loadWasmKernelSync, nobleKernel, type PublicKernel } from '@sandoq/protocol';
import { beleniosElection, beleniosIsInstalled } from './belenios.ts';
import { cpuSeconds } from './cpu-time.ts';
import { tenOptionElection } from './ten-options.ts';

// Ballots of ten options that one core verifies in a second, in batches of 64, by the function that the server checks
// ballots with when they arrive and the auditor's program checks them with again. Processor time, of one thread. Where
// belenios-tool is installed the two take turns, so that what else the machine does falls on both, and the ratio is the
// median of those of the rounds.

const BATCH = 64;
const BATCHES = 8;
const ROUNDS = 5;
const WARM_UP = 4;
/** Times that all ballots are checked in one turn: seconds, as belenios-tool takes. */
const TIMES = 3;

const { fixture, bodies } = await tenOptionElection(BATCH * BATCHES);
const { manifest, context, open, voters } = fixture;
const styles = new Map(voters.map(({ key }) => [key, 'all']));
let wrong = 0;

function check(kernel: PublicKernel, from: number): void {
  const batch = bodies.slice(from, from + BATCH);
  const checks = checkBallots(kernel, { manifest, context, key: open.key, styles }, batch);
  wrong += checks.filter(({ findings }) => findings.length > 0).length;
}

const checkAll = (kernel: PublicKernel): void => {
  for (let from = 0; from < bodies.length; from += BATCH) check(kernel, from);
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const kernel = loadWasmKernelSync();
const belenios = beleniosIsInstalled() ? await beleniosElection(BATCH) : null;
// the kernel and what calls it are compiled again, better, while they run
for (let warm = 0; warm < WARM_UP; warm++) checkAll(kernel);
const rounds = Array.from({ length: ROUNDS }, () => ({
  ours:
    (TIMES * bodies.length) /
    cpuSeconds(() => {
      for (let n = 0; n < TIMES; n++) checkAll(kernel);
    }),
  theirs: belenios === null ? null : belenios.ballotsPerSecond(),
}));
await belenios?.remove();
const ratios = rounds.flatMap(({ ours, theirs }) => (theirs === null ? [] : [ours / theirs]));
const noble = BATCH / cpuSeconds(() => check(nobleKernel, 0));

for (const { ours, theirs } of rounds)
  console.error(
    `${ours.toFixed(0)} ballots per core-second${theirs === null ? '' : `, belenios-tool ${theirs.toFixed(1)}`}`,
  );
console.error('asked: 450 ballots per core-second, 50 times belenios-tool');
console.log(
  JSON.stringify({
    ballotsPerCoreSecond: Math.round(median(rounds.map(({ ours }) => ours))),
    nobleBallotsPerCoreSecond: Number(noble.toFixed(1)),
    ratioToBelenios: ratios.length === 0 ? null : Number(median(ratios).toFixed(1)),
  }),
);
if (wrong > 0) {
  console.error(`${wrong} ballots were refused`);
  process.exitCode = 1;
}
