import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { finishElection } from '@sandoq/protocol/testing';
import { recordRules } from '@sandoq/rules';
import { temporaryFolder } from '../e2e/simulation/temporary-folder.ts';
import { ballotOf, tenOptionElection } from './ten-options.ts';

// The auditor's program, as it is, on a record of ballots of ten options, in a process of its own: how long it takes from
// its start to its end, and the most memory it ever held. There is one voter to a ballot, so memory grows by a voter's
// part and a ballot's (docs/operations.md).

const PROGRAM = fileURLToPath(new URL('../apps/verify/src/main.ts', import.meta.url));
const { values } = parseArgs({ options: { ballots: { type: 'string', default: '10000' } } });
const ballots = Number(values.ballots);

async function writeRecord(folder: string): Promise<void> {
  const { fixture, bodies } = await tenOptionElection(ballots);
  const cast = bodies.map((body) => fixture.cast(ballotOf(body)));
  const files = fixture.write(finishElection(fixture, [...fixture.setup, ...cast], recordRules));
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

/** Runs the auditor's program. @returns whether all holds, its seconds, and its largest memory in MB. */
async function verify(
  folder: string,
  usage: string,
): Promise<{ holds: boolean; seconds: number; maxRssMb: number }> {
  // Not the maxRSS of getrusage: on Linux that begins with what the parent held when it started this process, which here
  // is the maker of the record. The high-water mark is of the program's own memory (proc(5), VmHWM).
  const watch = `import { readFileSync, writeFileSync } from 'node:fs';
    process.on('exit', () => {
      const [, maxRSS] = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
      writeFileSync(${JSON.stringify(usage)}, JSON.stringify({ ...process.resourceUsage(), maxRSS: Number(maxRSS) }));
    });`;
  const args = ['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(watch)}`];
  const begun = performance.now();
  const child = spawn(process.execPath, [...args, PROGRAM, folder], { stdio: ['ignore', 2, 2] });
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exit) => resolve(exit ?? 1));
  });
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  const used = JSON.parse(await readFile(usage, 'utf8')) as NodeJS.ResourceUsage;
  const maxRssMb = Math.round(used.maxRSS / 1024);
  console.error(`processor time: ${((used.userCPUTime + used.systemCPUTime) / 1e6).toFixed(1)} s`);
  return { holds: code === 0, seconds, maxRssMb };
}

const folder = await temporaryFolder('verify');
try {
  await writeRecord(join(folder.path, 'record'));
  console.error(`${ballots} ballots recorded`);
  const { holds, seconds, maxRssMb } = await verify(join(folder.path, 'record'), join(folder.path, 'usage'));
  console.error('asked, of 10000 ballots on two cores: under 25 s and under 400 MB');
  console.log(JSON.stringify({ ballots, seconds, maxRssMb }));
  if (!holds) process.exitCode = 1;
} finally {
  await folder.remove();
}
