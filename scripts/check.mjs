import { runChecks } from './steps/check.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { checkNode } from './steps/node-version.mjs';
import { sum } from './steps/vitest.mjs';

checkNode();
await ensureInstalled();
process.exitCode = sum(await runChecks()).failed === 0 ? 0 : 1;
