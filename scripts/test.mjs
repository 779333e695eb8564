import { ensureBuilt } from './steps/build.mjs';
import { runChecks } from './steps/check.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { checkNode } from './steps/node-version.mjs';
import { runVitest, sum } from './steps/vitest.mjs';

checkNode();
await ensureInstalled();
const counts = await runChecks();
await ensureBuilt();
for (const project of ['server', 'e2e']) counts.push((await runVitest(project)).counts);

const { passed, failed, skipped } = sum(counts);
for (const name of skipped) console.log(`not run: ${name}`);
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
