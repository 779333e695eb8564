import { nobleKernel, verifyRecord } from '@sandoq/protocol';
import { ElectionFixture, finishElection, memorySource } from '@sandoq/protocol/testing';
import { describe, expect, it } from 'vitest';
import { countingRules as rules } from './counting-rules.ts';

describe('an honest record', () => {
  it('holds and is complete', async () => {
    const f = new ElectionFixture();
    const ballots = [
      f.ballot(0, { a: { a1: 1 } }),
      f.ballot(1, { a: { a1: 1, a2: 1 } }),
      f.ballot(2, { a: { a2: 1 }, b: { b1: 1 } }),
    ];
    const steps = finishElection(f, [...f.setup, ...ballots.map((b) => f.cast(b))], rules);
    const report = await verifyRecord(memorySource(f.write(steps)), { kernel: nobleKernel, rules });
    expect(report.findings).toEqual([]);
    expect(report.complete).toBe(true);
    console.log(JSON.stringify(report.checks), report.result?.contests, report.final);
  });
});
