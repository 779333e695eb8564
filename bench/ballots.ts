import { checkBallots, loadWasmKernelSync, nobleKernel, type PublicKernel } from '@sandoq/protocol';
import { beleniosBallotsPerSecond, beleniosIsInstalled } from './belenios.ts';
import { cpuSeconds } from './cpu-time.ts';
import { tenOptionElection } from './ten-options.ts';

// Ballots of ten options that one core verifies in a second, in batches of 64, by the function that the server checks
// ballots with when they arrive and the auditor's program checks them with again. Processor time, of one thread.

const BATCH = 64;
const BATCHES = 8;
const ROUNDS = 6;

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

/** Seconds for all ballots: the median of some rounds. */
function rounds(kernel: PublicKernel): number {
  checkAll(kernel);
  const seconds = Array.from({ length: ROUNDS }, () => cpuSeconds(() => checkAll(kernel)));
  return seconds.toSorted((a, b) => a - b)[ROUNDS / 2]!;
}

const before = rounds(loadWasmKernelSync());
const belenios = beleniosIsInstalled() ? await beleniosBallotsPerSecond(BATCH) : null;
const perCoreSecond = bodies.length / ((before + rounds(loadWasmKernelSync())) / 2);
const noble = BATCH / cpuSeconds(() => check(nobleKernel, 0));

if (belenios !== null) console.error(`belenios-tool: ${belenios.toFixed(1)} ballots per core-second`);
console.error('asked: 450 ballots per core-second, 50 times belenios-tool');
console.log(
  JSON.stringify({
    ballotsPerCoreSecond: Math.round(perCoreSecond),
    nobleBallotsPerCoreSecond: Number(noble.toFixed(1)),
    ratioToBelenios: belenios === null ? null : Number((perCoreSecond / belenios).toFixed(1)),
  }),
);
if (wrong > 0) {
  console.error(`${wrong} ballots were refused`);
  process.exitCode = 1;
}
