import { loadWasmKernelSync, verifyRecord } from '@sandoq/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordRules } from '@sandoq/rules';
import type { Deps } from '../deps.ts';
import { recordFiles } from '../record/index.ts';
import { performAct, performDue } from '../reports/index.ts';
import { dying } from '../testing/dying.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { countClosed } from './count-election.ts';

let poll: TestPoll;
const SYSTEM = { kind: 'system', id: null } as const;

beforeEach(async () => {
  poll = await testPoll({ voters: 4 });
  await poll.act('seal');
  await poll.act('open');
});
afterEach(() => poll.close());

/** A server that makes one step of the count and dies in the middle of the next, with the batch already written. */
function makingOneStep(): Deps {
  let signed = 0;
  const open: Deps['sealer']['open'] = (purpose, row, sealed) => {
    if (purpose === 'log-secret' && ++signed > 1) throw new Error('killed');
    return poll.deps.sealer.open(purpose, row, sealed);
  };
  return { ...poll.deps, sealer: { ...poll.deps.sealer, open } };
}

async function verify() {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of recordFiles(poll.deps.db, OPERATOR, poll.electionId))
    files.set(path, bytes);
  return verifyRecord(
    { read: async (path) => files.get(path) },
    { kernel: loadWasmKernelSync(), rules: recordRules },
  );
}

describe('the count', () => {
  it('goes on where the record stands, wherever the server died', async () => {
    await (await poll.signIn(1)).vote({ inspector: { i2: 1 } });
    await (await poll.signIn(2)).vote({ board: { b2: 1 }, inspector: { i1: 1 } });
    const { electionId } = poll;
    await expect(
      performAct(dying(poll.deps, 0), { electionId, act: 'close', actor: SYSTEM }),
    ).rejects.toThrow('killed');
    expect((await verify()).stage).toBe('ballot');
    poll.clock.advance(7 * 3_600_000);
    await expect(
      performAct(dying(poll.deps, 1), { electionId, act: 'close', actor: SYSTEM }),
    ).rejects.toThrow('killed');

    const stages = [(await verify()).stage];
    for (let i = 0; i < 3; i++) {
      await expect(countClosed(makingOneStep(), electionId, SYSTEM)).rejects.toThrow('killed');
      stages.push((await verify()).stage);
    }
    await countClosed(dying(poll.deps, 5), electionId, SYSTEM).catch(() => undefined);
    expect(stages).toEqual(['close', 'tally', 'decryption', 'result']);
    poll.clock.advance(5_000);
    await performDue(poll.deps);
    const report = await verify();
    expect(report).toMatchObject({ findings: [], complete: true, ballots: 2 });
    expect(await poll.look('select state from election')).toEqual([{ state: 'tallied' }]);
  });

  it('is made by the clock when nobody else is there to make it, and once only by two at a time', async () => {
    await (await poll.signIn(1)).vote({ board: { b1: 1 } });
    const { electionId } = poll;
    await expect(
      performAct(dying(poll.deps, 1), { electionId, act: 'close', actor: SYSTEM }),
    ).rejects.toThrow('act-too-early');
    const organizer = { kind: 'organizer', id: null } as const;
    await expect(
      performAct(dying(poll.deps, 1), { electionId, act: 'close', actor: organizer }),
    ).rejects.toThrow('killed');
    await Promise.all([
      performDue(poll.deps),
      countClosed(poll.deps, electionId, SYSTEM).catch(() => undefined),
    ]);
    expect(await verify()).toMatchObject({ findings: [], complete: true });
    const types = await poll.look('select type, count(*) as n from log_entry group by type');
    expect(types.filter(({ n }) => n !== 1n)).toEqual([{ type: 'ceremony', n: 2n }]);
  });

  it('counts no votes at all, and elects nobody whom nobody chose', async () => {
    await poll.act('close');
    const report = await verify();
    expect(report).toMatchObject({ findings: [], complete: true, ballots: 0 });
    expect(report.result?.contests.map(({ elected }) => elected)).toEqual([[], []]);
  });

  it('reads nothing of the record that may be large: it goes on without the list of credentials', async () => {
    await (await poll.signIn(1)).vote({ board: { b1: 1 } });
    await poll.look('alter table log_body disable trigger user');
    await poll.look(
      "update log_body set content = '?' where hash in (select body from log_entry where type = 'credentials')",
    );
    await poll.act('close');
    const [{ content }] = await poll.look(
      "select content from log_body join log_entry on body = hash where type = 'result'",
    );
    expect(JSON.parse(content)).toMatchObject({ eligible: 4, ballots: 1 });
  });

  it('opens and closes by the clock', async () => {
    await (await poll.signIn(3)).vote({});
    poll.clock.set(Date.parse((await poll.manifest()).closes) - 1000);
    await performDue(poll.deps);
    expect(await poll.look('select state from election')).toEqual([{ state: 'open' }]);
    poll.clock.advance(1000);
    await performDue(poll.deps);
    expect(await poll.look('select state from election')).toEqual([{ state: 'tallied' }]);
    expect(await verify()).toMatchObject({ findings: [], complete: true, ballots: 1 });
  });
});
