import { describe, expect, it } from 'vitest';
import { cast, finish, found, honest, verify } from './lab.ts';

describe('an honest record', () => {
  it('holds and is complete', async () => {
    const report = await verify(finish(cast(...honest)));
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ complete: true, ballots: 3, counted: 3, eligible: 4 });
    expect(report.result?.contests[0]?.totals).toEqual([2, 2, 0]);
  });

  it('of a poll that still runs holds and is not complete', async () => {
    const report = await verify(cast(...honest));
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ complete: false, stage: 'ballot' });
  });
});
