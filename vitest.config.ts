import { defineConfig } from 'vitest/config';

// Two workers on two cores: Vitest's own number, one less than the cores, would leave one idle. Test files share their
// worker's modules, which spares loading the same packages a hundred times; no module of the product keeps state.
const together = { maxWorkers: 2, isolate: false } as const;

// Tests that need no database but take many seconds by their nature (they start programs, build the kernel, count with
// several trustees): `npm test` runs them, `npm run check` does not wait for them.
const LONG = '{packages,apps}/*/src/**/*.long.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.unit.test.ts',
            'apps/{verify,witness,registrar}/src/**/*.test.ts',
            'apps/web/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: [LONG],
          testTimeout: 60_000,
          ...together,
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts', 'conformance/**/*.test.ts', LONG],
          exclude: ['**/*.unit.test.ts'],
          globalSetup: ['apps/server/src/platform/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...together,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          ...together,
          // A browser waits for a machine that may stall; Vitest names every journey that needed its second try. The fault
          // tests, which say that nothing is lost, have none.
          retry: 1,
        },
      },
    ],
  },
});
