import { challengeBallot, checkOpening, type Challenged } from '@sandoq/protocol';
import { VOTED, forgeBallot, step } from '@sandoq/protocol/testing';
import { describe, expect, it } from 'vitest';
import { FIRST_BALLOT, cast, finish, fixture, found, honest, verify } from './lab.ts';

const audited = (body: Challenged) => step('challenged', body, VOTED);

describe('a ballot that is audited instead of cast', () => {
  const prepared = fixture.encrypt(3, { a: { a3: 1 }, b: { b2: 1 } });
  const challenged = challengeBallot(prepared.ballot, prepared.opening);

  it('shows what was in it and does not count', async () => {
    const opened = checkOpening(fixture.manifest, fixture.open.key, challenged);
    expect(opened).toEqual({ ok: true, value: { a: { a1: 0, a2: 0, a3: 1 }, b: { b1: 0, b2: 1 } } });
    const report = await verify(finish([...cast(...honest), audited(challenged)]));
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ complete: true, ballots: 3, counted: 3 });
    expect(report.result?.contests[0]?.totals).toEqual([2, 2, 0]);
  });

  it('leaves the voter free to cast a fresh one', async () => {
    const fresh = fixture.ballot(3, { a: { a3: 1 } });
    expect(found(await verify([...cast(...honest), audited(challenged), fixture.cast(fresh)]))).toEqual([]);
  });

  it('cannot be cast any more', async () => {
    const report = await verify([...cast(...honest), audited(challenged), fixture.cast(prepared.ballot)]);
    expect(found(report)).toEqual([
      `V24@${FIRST_BALLOT + 4} copied-ciphertexts`,
      `V24@${FIRST_BALLOT + 4} copied-ciphertexts`,
    ]);
  });

  it('cannot be shown as another vote than it holds', async () => {
    const lie = {
      ...challenged,
      openings: challenged.openings.map((o) =>
        o.text === undefined ? { ...o, values: o.values.toReversed() } : o,
      ),
    };
    expect(found(await verify([...cast(...honest), audited(lie)]))).toEqual([
      `V37@${FIRST_BALLOT + 3} opening`,
    ]);
  });

  it('must be a ballot that would have been accepted', async () => {
    const forged = forgeBallot(fixture, 3, { a: [2n, 0n, 0n] });
    const report = await verify([...cast(...honest), audited({ ...challenged, ballot: forged })]);
    expect(found(report)).toContain(`V25@${FIRST_BALLOT + 3} proof`);
    expect(found(report)).toContain(`V37@${FIRST_BALLOT + 3} opening`);
  });

  it('has no place after the close', async () => {
    const steps = finish(cast(...honest));
    const late = { ...audited(challenged), time: steps.at(-1)!.time };
    expect(found(await verify([...steps, late]))).toEqual([`V29@${steps.length} poll-not-open`]);
  });
});
