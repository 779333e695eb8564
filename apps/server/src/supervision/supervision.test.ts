import { performDue } from '../reports/index.ts';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOrganizer, createOperator } from '../operators/index.ts';
import { withTenant } from '../platform/index.ts';
import { OPERATOR, testPoll } from '../testing/poll.ts';
import type { TestPoll } from '../testing/poll.ts';

const STRANGER = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0009';
const BLANK = { board: {}, inspector: {} };
let poll: TestPoll;
let office: string;
let stranger: string;

beforeAll(async () => {
  poll = await testPoll({ voters: 60 });
  const { deps } = poll;
  await createOperator(deps.db, { id: STRANGER, name: { fa: 'دیگری' }, now: 0 });
  for (const [operatorId, username] of [
    [OPERATOR, 'office'],
    [STRANGER, 'stranger'],
  ] as const) {
    await withTenant(deps.db, operatorId, (tx) =>
      addOrganizer(tx, deps, { operatorId, username, password: 'secret', name: username }),
    );
  }
  office = await signIn('office');
  stranger = await signIn('stranger');
});
afterAll(() => poll.close());

async function signIn(username: string): Promise<string> {
  const response = await poll.app.inject({
    method: 'POST',
    url: '/api/organizer/session',
    headers: { 'x-sandoq': '1' },
    payload: { username, password: 'secret' },
  });
  return response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function ask(method: 'GET' | 'POST', path: string, payload?: object, cookie = office) {
  const response = await poll.app.inject({
    method,
    url: `/api/organizer/elections${path}`,
    headers: { 'x-sandoq': '1', cookie },
    ...(payload === undefined ? {} : { payload }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into whatever came
  return { status: response.statusCode, body: response.json<any>() };
}
const act = (name: string) => ask('POST', `/${poll.electionId}/acts`, { act: name });

describe('organiser’s view of an election', () => {
  it('shows a draft and which acts it allows', async () => {
    const { body } = await ask('GET', `/${poll.electionId}`);
    expect(body).toMatchObject({ state: 'draft', eligible: 60, voted: 0, invitations: { total: 0 } });
    expect(body.acts).toContainEqual({ act: 'seal', allowed: true, reason: null });
    expect(body.acts).toContainEqual({ act: 'open', allowed: false, reason: 'act-wrong-state' });
    expect((await ask('GET', '')).body.items).toMatchObject([
      { id: poll.electionId, eligible: 60, voted: 0 },
    ]);
  });

  it('shows nothing of it to the organiser of another organisation', async () => {
    for (const path of ['', '/roll', '/turnout', '/events']) {
      expect((await ask('GET', `/${poll.electionId}${path}`, undefined, stranger)).body).toMatchObject({
        code: 'election-not-yours',
      });
    }
    expect((await ask('POST', `/${poll.electionId}/acts`, { act: 'seal' }, stranger)).status).toBe(404);
    expect((await ask('GET', '', undefined, stranger)).body).toEqual({ items: [] });
    expect((await ask('GET', '', undefined, '')).status).toBe(401);
  });

  it('pages through the roll, each person once, in the order of the Persian alphabet', async () => {
    const first = (await ask('GET', `/${poll.electionId}/roll`)).body;
    expect(first.items).toHaveLength(50);
    const second = (await ask('GET', `/${poll.electionId}/roll?after=${first.next}`)).body;
    expect(second).toMatchObject({ next: null, items: { length: 10 } });
    const names: string[] = [...first.items, ...second.items].map(({ name }) => name);
    expect(new Set(names).size).toBe(60);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fa').compare));
  });

  it.each(['نمونه ۱۷', '۱۰۰۰۰۰۰۰۱۷', '09120000017'])('finds a person by %s', async (search) => {
    const { body } = await ask('GET', `/${poll.electionId}/roll?search=${encodeURIComponent(search)}`);
    expect(body.items).toMatchObject([
      { licence: '1000000017', maskedMobile: '09****17', invitation: 'none', voted: false },
    ]);
  });

  it('seals, invites and opens; invitations can be sent again until the poll is over', async () => {
    const { body: before } = await ask('GET', `/${poll.electionId}/roll?search=1000000002`);
    const resend = () => ask('POST', `/${poll.electionId}/roll/${before.items[0].id}/invitation`, {});
    expect((await resend()).body).toMatchObject({ code: 'invitation-too-early' });
    expect((await act('seal')).body).toMatchObject({ state: 'sealed' });
    await act('invite');
    await poll.runJobs();
    await performDue(poll.deps);
    // The time to open has come already, so the clock has opened it.
    expect((await ask('GET', `/${poll.electionId}`)).body).toMatchObject({
      state: 'open',
      invitations: { total: 60, delivered: 60 },
    });
    const former = await poll.newestText(2);
    expect((await resend()).status).toBe(200);
    expect(await poll.newestText(2)).not.toBe(former);
  });

  it('sees votes come in, live', async () => {
    const address = await poll.app.listen({ port: 0, host: '127.0.0.1' });
    const controller = new AbortController();
    const stream = await fetch(`${address}/api/organizer/elections/${poll.electionId}/events`, {
      headers: { cookie: office },
      signal: controller.signal,
    });
    const voter = await poll.signIn(2);
    await voter.vote(BLANK);
    let told = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream.body!) {
      told += decoder.decode(chunk as Uint8Array);
      if (told.includes('event: turnout')) break;
    }
    controller.abort();
    expect(told).toContain(
      'event: turnout\ndata: {"eligible":60,"voted":1,"eligibleWeight":60,"votedWeight":1}',
    );
    const { body } = await ask('GET', `/${poll.electionId}/turnout`);
    expect(body).toMatchObject({ eligible: 60, voted: 1, steps: [{ voted: 1 }] });
    expect((await ask('GET', `/${poll.electionId}/roll?search=1000000002`)).body.items).toMatchObject([
      { voted: true },
    ]);
  });

  it('moves the closing time later, in public', async () => {
    const extension = (closes: string, cookie = office) =>
      ask('POST', `/${poll.electionId}/extension`, { closes, reason: { fa: 'قطعی شبکه' } }, cookie);
    expect((await extension('2026-11-22T19:30:00Z', stranger)).body.code).toBe('election-not-yours');
    expect((await extension('2026-11-22T17:00:00Z')).body.code).toBe('act-not-later');
    expect((await extension('2026-11-32T19:30:00Z')).body.code).toBe('act-not-later');
    expect(await extension('2026-11-22T19:30:00Z')).toMatchObject({
      status: 200,
      body: { state: 'open', closes: '2026-11-22T19:30:00Z' },
    });
  });

  it('is told nothing more once the organiser has signed out elsewhere', async () => {
    const address = `http://127.0.0.1:${(poll.app.server.address() as AddressInfo).port}`;
    const stream = await fetch(`${address}/api/organizer/elections/${poll.electionId}/events`, {
      headers: { cookie: office },
    });
    await poll.app.inject({
      method: 'DELETE',
      url: '/api/organizer/session',
      headers: { 'x-sandoq': '1', cookie: office },
    });
    await stream.text(); // ends by itself
    expect((await ask('GET', `/${poll.electionId}/events`)).status).toBe(401);
    office = await signIn('office');
  });

  it('ends with the session, though nobody signs out', async () => {
    const { clock, app, electionId } = poll;
    const { port } = app.server.address() as AddressInfo;
    const now = clock.now();
    clock.advance(12 * 3_600_000 - 200);
    const stream = await fetch(`http://127.0.0.1:${port}/api/organizer/elections/${electionId}/events`, {
      headers: { cookie: office },
    });
    clock.set(now);
    expect(stream.status).toBe(200);
    await stream.text(); // ends by itself
  });

  it('closes, and has the result at once', async () => {
    expect((await act('close')).body).toMatchObject({ state: 'tallied', voted: 1 });
    expect((await act('publish')).body).toMatchObject({ state: 'published' });
    expect(await act('close')).toMatchObject({ status: 409, body: { code: 'act-wrong-state' } });
  });
});
