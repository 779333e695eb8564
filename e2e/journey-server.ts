import { anchorRoots } from '../apps/server/src/anchors/jobs.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { domains } from '../apps/server/src/domains.ts';
import { addOrganizer, createOperator } from '../apps/server/src/operators/index.ts';
import { enqueue, withTenant } from '../apps/server/src/platform/index.ts';
import { startServer } from '../apps/server/src/server.ts';

// The server of the browser journeys, in a process of its own, with an organisation whose organiser the tests sign in
// as. Tells where it is in one line of JSON; ends with its parent's word.
const login = { username: 'journey', password: 'journey-organiser-1405' };
// The demonstration's past election is not played here: its voters would take the processor from the browsers.
// Roots go on the chain when a test says so, and not by the clock.
const { cron: _, ...anchoring } = anchorRoots;
const quiet = domains.map(({ jobs = [], ...domain }) => ({
  ...domain,
  jobs:
    domain.name === 'demonstration' ? [] : jobs.map((job) => (job.name === anchoring.name ? anchoring : job)),
}));
const server = await startServer(readConfig(process.env), quiet);
const { deps, address } = server;
const operatorId = deps.random.id();
await createOperator(deps.db, {
  id: operatorId,
  name: { fa: 'کانون نمونهٔ کارشناسان (آزمون)', en: 'Sample association (test)' },
  now: deps.clock.now(),
});
await withTenant(deps.db, operatorId, (tx) =>
  addOrganizer(tx, deps, { ...login, operatorId, name: 'برگزارکنندهٔ آزمون' }),
);
console.log(JSON.stringify({ journey: { address, ...login } }));
process.on('SIGUSR2', () => {
  void enqueue(deps.db, anchoring, {});
});
process.on('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
