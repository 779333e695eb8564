import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from './paths.mjs';
import { run } from './run.mjs';

/** What a test run counted; of skipped tests their names, which say why. */
export const nothing = { passed: 0, failed: 0, skipped: [] };

/** Adds up counts. */
export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: [...all.skipped, ...one.skipped],
    }),
    nothing,
  );

const namesOfSkipped = ({ testResults = [] }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);

/** Runs one project of vitest. A run that ends badly without a failed test counts as one failure. */
export async function runVitest(project, options) {
  const folder = await mkdtemp(join(tmpdir(), 'sandoq-vitest-'));
  const file = join(folder, 'report.json');
  const { code, output } = await run(
    [
      ...tool('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    options,
  );
  const report = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
  await rm(folder, { recursive: true });
  const failed = report.numFailedTests ?? 0;
  return {
    code,
    output,
    counts: {
      passed: report.numPassedTests ?? 0,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: namesOfSkipped(report),
    },
  };
}
