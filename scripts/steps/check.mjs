import { tool } from './paths.mjs';
import { run, since } from './run.mjs';
import { nothing, runVitest } from './vitest.mjs';

const quiet = { quiet: true };

/** Every check that needs no build and no database. */
const CHECKS = {
  'format (oxfmt)': () => run([...tool('oxfmt/bin/oxfmt'), '--check', '.'], quiet),
  'lint (oxlint)': () => run([...tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '.'], quiet),
  'types (tsc)': () => run([...tool('typescript/bin/tsc'), '-p', '.'], quiet),
  'dead code (knip)': () => run([...tool('knip/bin/knip.js'), '--no-progress'], quiet),
  'unit tests (vitest)': () => runVitest('unit', quiet),
};

async function check(name, work) {
  const start = performance.now();
  const { code, output, counts = nothing } = await work();
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${since(start)}`);
  if (code !== 0) console.log(output);
  return {
    passed: counts.passed,
    failed: code === 0 ? 0 : Math.max(1, counts.failed),
    skipped: counts.skipped,
  };
}

/** Runs all checks side by side, tells how each went. @returns their counts; a failed check that is no test counts as one failure. */
export const runChecks = () => Promise.all(Object.entries(CHECKS).map(([name, work]) => check(name, work)));
