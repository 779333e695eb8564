import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cast, finish, fixture, honest, verifyFiles } from './lab.ts';

describe('a record', () => {
  const files = fixture.write(finish(cast(...honest)));
  const paths = [...files.keys()];

  it('does not hold when any byte of any file is changed, and the verifier never breaks on it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(paths.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, at, flip) => {
          const path = paths[file]!;
          const bytes = files.get(path)!.slice();
          bytes[at % bytes.length]! ^= flip;
          const report = await verifyFiles(new Map(files).set(path, bytes));
          expect(report.findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('does not hold, or is not complete, when any file is missing', async () => {
    for (const path of paths.filter((p) => !/^tile\/\d/.test(p))) {
      const rest = new Map(files);
      rest.delete(path);
      expect((await verifyFiles(rest)).findings.length).toBeGreaterThan(0);
    }
  }, 60_000);
});
