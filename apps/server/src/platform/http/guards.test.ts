import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Domain } from '../../deps.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';
import { withTenant } from '../database/index.ts';
import { publish } from '../events/event-bus.ts';
import { createLog } from '../logging.ts';
import { createSession, revokeSessions } from '../sessions/session.ts';
import { requireSession, setSessionCookie } from '../sessions/session-cookie.ts';
import { openEventStream } from './event-stream.ts';

const operatorId = randomUUID();
const voter = randomUUID();
const stage: Domain = {
  name: 'stage',
  routes(app, deps) {
    app.post('/api/enter', async (_request, reply) => {
      const { token, session } = await withTenant(deps.db, operatorId, async (tx) => {
        const now = deps.clock.now();
        await revokeSessions(tx, { kind: 'voter', subjectId: voter }, 'replaced', now);
        return createSession(tx, deps.random, {
          kind: 'voter',
          operatorId,
          subjectId: voter,
          now,
          seconds: 1200,
        });
      });
      setSessionCookie(deps, reply, token, session);
      return {};
    });
    app.get('/api/me', async (request) => ({ id: (await requireSession(deps, request, 'voter')).subjectId }));
    app.get(
      '/api/link/:token',
      {
        schema: {
          params: z.strictObject({ token: z.string() }),
          querystring: z.object({ mobile: z.string() }),
        },
      },
      async () => ({}),
    );
    app.get('/api/events', (_request, reply) => {
      const stream = openEventStream(reply);
      stream.onClose(deps.bus.subscribe('news', { onEvent: (news) => stream.send('news', news) }));
      return reply;
    });
  },
};

const lines: string[] = [];
let built: TestApp;
beforeAll(async () => {
  const to = new Writable({
    write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()),
  });
  built = await testApp([stage], { config: { floodPerMinute: 20 }, deps: { log: createLog('info', to) } });
});
afterAll(() => built.close());

const enter = async () => {
  const answer = await built.app.inject({ method: 'POST', url: '/api/enter', headers: { 'x-sandoq': '1' } });
  return answer.cookies[0]!;
};
const me = (token: string) => built.app.inject({ url: '/api/me', cookies: { 'sandoq-voter': token } });

test('the session cookie is out of reach of scripts and other sites', async () => {
  expect(await enter()).toMatchObject({ name: 'sandoq-voter', path: '/', httpOnly: true, sameSite: 'Lax' });
});

test('a second sign-in ends the first at once and says so; time ends the second', async () => {
  const first = await enter();
  expect((await me(first.value)).json()).toEqual({ id: voter });
  const second = await enter();
  expect((await me(first.value)).json()).toMatchObject({ status: 401, code: 'session-replaced' });
  expect((await me(second.value)).statusCode).toBe(200);
  built.clock.advance(1_200_000);
  expect((await me(second.value)).json()).toMatchObject({ status: 401, code: 'session-expired' });
  expect((await me('guessed')).json()).toMatchObject({ status: 401, code: 'session-missing' });
});

test('the log holds patterns of addresses, never what stood in them', async () => {
  await built.app.inject({ url: '/api/link/a-secret-token?mobile=09121234567' });
  built.deps.log.info({ mobile: '09121234567', voter: { nationalId: '0012345679' } }, 'careless');
  const log = lines.join('');
  expect(log).toContain('"route":"/api/link/:token"');
  for (const personal of ['a-secret-token', '09121234567', '0012345679', '127.0.0.1']) {
    expect(log).not.toContain(personal);
  }
});

test('events reach the browser as they happen, and open streams do not keep the server from stopping', async () => {
  await built.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = built.app.server.address() as AddressInfo;
  const request = get({ port, path: '/api/events', host: '127.0.0.1' });
  const [response] = (await once(request, 'response')) as [
    NodeJS.ReadableStream & { headers: Record<string, string> },
  ];
  expect(response.headers['content-type']).toMatch(/^text\/event-stream/);
  expect(response.headers['content-security-policy']).toBeDefined();
  let text = '';
  response.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(response, 'end');
  await publish(built.deps.db, 'news', { cast: 7 });
  while (!text.includes('\n\nevent: news')) await once(response, 'data');
  expect(text).toContain('event: news\ndata: {"cast":7}\n\n');
  await built.app.close();
  await ended;
});

test('a request that was accepted is answered before the server has stopped', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let began = (): void => undefined;
  const inside = new Promise<void>((resolve) => (began = resolve));
  const slow: Domain = {
    name: 'slow',
    routes(app) {
      app.get('/api/slow', async () => {
        began();
        await held;
        return { done: true };
      });
    },
  };
  const other = await testApp([slow]);
  const address = await other.app.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${address}/api/slow`);
  await inside;
  const closed = other.app.close();
  letGo();
  expect(await (await answer).json()).toEqual({ done: true });
  await closed;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed');
  await other.close();
});

test('a flood from one address is told to wait', async () => {
  const other = await testApp([stage], { config: { floodPerMinute: 3 } });
  const answers = [];
  for (let i = 0; i < 4; i++) answers.push(await other.app.inject('/api/me'));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 429]);
  expect(answers[3]!.json()).toMatchObject({ code: 'too-many-requests' });
  expect(Number(answers[3]!.headers['retry-after'])).toBeGreaterThan(0);
  await other.close();
});
