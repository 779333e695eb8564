import { canonicalBytes, fromBase64Url, utf8Bytes } from '@sandoq/kernel';
import {
  appendLeaf,
  checkConsistency,
  consistencyProof,
  EMPTY_LOG,
  hashBytes,
  leafHash,
  openCheckpoint,
  parseLogKey,
  rootOf,
  type TreeNode,
} from '@sandoq/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, openEventBus, withTenant } from '../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { createSequencer, type Sequencer } from './sequencer.ts';
import { submitEntry } from './submit-entry.ts';

let poll: TestPoll;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  poll = await testPoll({ voters: 1 });
  await poll.act('seal');
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await poll.close();
});

/** A sequencer as another process has it: own connections, own line for events. */
async function otherProcess(): Promise<Sequencer> {
  const database = openDatabase(poll.deps.databaseUrl, 'app', 8);
  const bus = await openEventBus(poll.deps.databaseUrl, poll.deps.log);
  const sequencer = createSequencer({ ...poll.deps, db: database.db, bus });
  stops.push(
    () => sequencer.stop(),
    () => bus.close(),
    () => database.close(),
  );
  return sequencer;
}

const notice = (n: number): Uint8Array =>
  canonicalBytes({ type: 'notice', v: 1, kind: 'incident', text: { fa: `رویداد ${n}` } });

async function submit(n: number): Promise<string> {
  const content = notice(n);
  await withTenant(poll.deps.db, OPERATOR, (tx) =>
    submitEntry(tx, {
      operatorId: OPERATOR,
      electionId: poll.electionId,
      type: 'notice',
      content,
      acceptedAt: poll.clock.now(),
    }),
  );
  return hashBytes(content);
}

const rows = (columns: string, table: string, order: string) =>
  poll.look(`select ${columns} from ${table} where election_id = $1 order by ${order}`, [poll.electionId]);

describe('two sequencers on one database', () => {
  it('never fork: every checkpoint continues the one before, and every entry is there once', async () => {
    const log = { operatorId: OPERATOR, electionId: poll.electionId };
    const sequencers = [await otherProcess(), await otherProcess()];
    const before = (await rows('index', 'log_entry', 'index')).length;
    const recorded = await Promise.all(
      Array.from({ length: 150 }, async (_, n) => {
        const hash = await submit(n);
        return sequencers[n % 2]!.recorded(log, hash, 20_000);
      }),
    );
    expect(recorded.every(Boolean)).toBe(true);

    const entries = await rows('index, entry', 'log_entry', 'index');
    expect(entries).toHaveLength(before + 150);
    expect(entries.map(({ index }) => Number(index))).toEqual(entries.map((_, i) => i));

    const [{ verifier_key: vkey }] = await rows('verifier_key', 'log', 'election_id');
    const key = parseLogKey(vkey);
    if (!key.ok) throw new Error('bad key');
    const nodes = new Map<string, Uint8Array>();
    const roots: Uint8Array[] = [new Uint8Array()];
    let edge = EMPTY_LOG;
    for (const { entry } of entries) {
      const grown: { edge: typeof edge; complete: readonly TreeNode[] } = appendLeaf(
        edge,
        leafHash(utf8Bytes(entry)),
      );
      for (const node of grown.complete) nodes.set(`${node.level}/${node.index}`, node.hash);
      edge = grown.edge;
      roots.push(rootOf(edge));
    }
    const stored = await rows('level, index, hash', 'log_node', 'level, index');
    expect(stored).toHaveLength(nodes.size);
    for (const { level, index, hash } of stored) {
      expect(new Uint8Array(hash)).toEqual(nodes.get(`${level}/${index}`));
    }

    const checkpoints = await rows('size, note', 'log_checkpoint', 'size');
    const opened = checkpoints.map(({ note }) => {
      const checkpoint = openCheckpoint(note, key.value);
      if (!checkpoint.ok) throw new Error(checkpoint.error.code);
      return checkpoint.value;
    });
    for (const [at, { size, root }] of opened.slice(1).entries()) {
      expect(root).toEqual(roots[size]);
      const proof = await consistencyProof(
        (level, index) => nodes.get(`${level}/${index}`)!,
        opened[at]!.size,
        size,
      );
      expect(checkConsistency(opened[at]!, { size, root }, proof)).toBe(true);
    }
    expect(opened.at(-1)?.size).toBe(entries.length);
  });
});

describe('a sequencer that starts', () => {
  it('picks up what a process that died had accepted', async () => {
    const hash = await submit(1000);
    const sequencer = await otherProcess();
    sequencer.start();
    await expect
      .poll(
        async () =>
          (await rows("encode(body, 'hex') as body", 'log_entry', 'index')).some(
            ({ body }) => body === Buffer.from(fromBase64Url(hash)).toString('hex'),
          ),
        { timeout: 10_000 },
      )
      .toBe(true);
  });
});

describe('an entry whose process is ahead of time', () => {
  it('does not make the next one go back in time', async () => {
    const content = notice(2000);
    const submission = {
      operatorId: OPERATOR,
      electionId: poll.electionId,
      type: 'notice',
      content,
    } as const;
    await withTenant(poll.deps.db, OPERATOR, (tx) =>
      submitEntry(tx, { ...submission, acceptedAt: poll.clock.now() + 3_600_000 }),
    );
    await submit(2001);
    await (await otherProcess()).drain({ operatorId: OPERATOR, electionId: poll.electionId });
    const times = (await rows('at', 'log_entry', 'index')).map(({ at }) => at.getTime());
    expect(times.at(-1)).toBe(times.at(-2));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('ballots that come at once', () => {
  it('stand in the order of their hashes, which tells nothing, and what else came keeps its place', async () => {
    const log = { operatorId: OPERATOR, electionId: poll.electionId };
    const before = (await rows('index', 'log_entry', 'index')).length;
    await withTenant(poll.deps.db, OPERATOR, async (tx) => {
      for (let n = 0; n < 11; n++) {
        const type = n === 5 ? 'notice' : 'ballot';
        const content = n === 5 ? notice(3000) : canonicalBytes({ type, v: 1, n });
        await submitEntry(tx, { ...log, type, content, acceptedAt: poll.clock.now() + 3_600_000 });
      }
    });
    await (await otherProcess()).drain(log);
    const entries = (await rows("type, encode(body, 'hex') as body", 'log_entry', 'index')).slice(before);
    expect(entries.map(({ type }) => type).indexOf('notice')).toBe(5);
    const hashes = (from: number, to: number): string[] => entries.slice(from, to).map(({ body }) => body);
    for (const run of [hashes(0, 5), hashes(6, 11)])
      expect(run).toEqual(run.toSorted((a, b) => (a < b ? -1 : 1)));
    const accepted = Array.from({ length: 5 }, (_, n) =>
      hashBytes(canonicalBytes({ type: 'ballot', v: 1, n })),
    );
    expect(new Set(hashes(0, 5))).toEqual(
      new Set(accepted.map((hash) => Buffer.from(fromBase64Url(hash)).toString('hex'))),
    );
  });
});
