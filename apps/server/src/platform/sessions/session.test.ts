import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '../database/index.ts';
import { systemRandom } from '../random.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { createSession, findSession, revokeSessions, sweepSessions } from './session.ts';

const NOW = Date.UTC(2026, 0, 1);
const operatorId = randomUUID();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const open = (subjectId: string, seconds = 1200) =>
  withTenant(database.db, operatorId, (tx) =>
    createSession(tx, systemRandom, {
      kind: 'voter',
      operatorId,
      subjectId,
      ip: '192.0.2.7',
      now: NOW,
      seconds,
    }),
  );

test('a token leads to its session before the operator is known, until it ends', async () => {
  const voter = randomUUID();
  const { token, session } = await open(voter);
  expect(await findSession(database.db, token, NOW)).toEqual({ state: 'live', session });
  expect(session.ip).toBe('192.0.2.7');
  expect((await findSession(database.db, token, NOW + 1_200_000)).state).toBe('expired');
  expect(await findSession(database.db, `${token}x`, NOW)).toEqual({ state: 'unknown' });
});

test('requests that come at the same moment each find their own session, or none', async () => {
  const opened = await Promise.all(Array.from({ length: 6 }, () => open(randomUUID())));
  const tokens = opened.flatMap(({ token }) => [token, `${token}x`]);
  const found = await Promise.all(tokens.map((token) => findSession(database.db, token, NOW)));
  expect(found).toEqual(opened.flatMap(({ session }) => [{ state: 'live', session }, { state: 'unknown' }]));
});

test('the token itself is kept nowhere, and sessions cannot be listed without an operator', async () => {
  const { token } = await open(randomUUID());
  const kept = await withTenant(database.db, operatorId, (tx) =>
    tx.selectFrom('session').selectAll().execute(),
  );
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await database.db.selectFrom('session').selectAll().execute()).toEqual([]);
});

test('a second device replaces the first at once, and the first can be told why', async () => {
  const voter = randomUUID();
  const first = await open(voter);
  const second = await withTenant(database.db, operatorId, async (tx) => {
    const ended = await revokeSessions(tx, { kind: 'voter', subjectId: voter }, 'replaced', NOW);
    expect(ended).toEqual([first.session.id]);
    return createSession(tx, systemRandom, {
      kind: 'voter',
      operatorId,
      subjectId: voter,
      now: NOW,
      seconds: 1200,
    });
  });
  expect(await findSession(database.db, first.token, NOW)).toMatchObject({
    state: 'revoked',
    reason: 'replaced',
  });
  expect((await findSession(database.db, second.token, NOW)).state).toBe('live');
});

test('the sweep removes what ended long ago, of every operator, and nothing else', async () => {
  const old = await open(randomUUID(), 1);
  const young = await open(randomUUID());
  await sweepSessions(database.db, NOW + 10_000);
  expect(await findSession(database.db, old.token, NOW)).toEqual({ state: 'unknown' });
  expect((await findSession(database.db, young.token, NOW)).state).toBe('live');
});
