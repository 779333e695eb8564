import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { openEventBus } from '../../platform/index.ts';
import type { App, EventBus } from '../../platform/index.ts';
import { PEOPLE, voterTest } from '../testing/fake-poll.ts';
import type { VoterTest } from '../testing/fake-poll.ts';

const [azadeh, bahram] = PEOPLE;
let test: VoterTest;
let otherBus: EventBus;
let other: App;

/** A second server on the same database, with a line of its own for events. */
beforeAll(async () => {
  test = await voterTest();
  otherBus = await openEventBus(test.database.url, test.deps.log);
  other = await buildApp({ ...test.deps, bus: otherBus }, test.domains);
});
afterAll(async () => {
  await other.close();
  await otherBus.close();
  await test.close();
});

async function enter(server: App, login: string, code: string) {
  const response = await server.inject({
    method: 'POST',
    url: `/api/logins/${login}/code`,
    headers: { 'x-sandoq': '1' },
    payload: { code },
  });
  return response.json<{ code?: string; stage?: string }>();
}

it('a login begun at one server is ended at the other, and the page open at the first hears that it was replaced', async () => {
  const first = await test.signIn(azadeh);
  const address = await test.app.listen({ port: 0, host: '127.0.0.1' });
  const stream = await fetch(`${address}/api/voter/events`, { headers: { cookie: first } });
  const { body } = await test.requestCode(azadeh);
  const entered = await enter(other, body['login']!, await test.codeOn(azadeh.mobile));
  expect(entered).toMatchObject({ stage: 'choosing' });
  expect(await stream.text()).toContain('event: session-ended\ndata: {"reason":"replaced"}');
});

it('wrong codes count together, whichever server they are entered at', async () => {
  const { body } = await test.requestCode(bahram);
  const code = await test.codeOn(bahram.mobile);
  const wrong = code === '000000' ? '111111' : '000000';
  for (const server of [test.app, other, test.app, other]) {
    expect(await enter(server, body['login']!, wrong)).toMatchObject({ code: 'code-wrong' });
  }
  expect(await enter(test.app, body['login']!, wrong)).toMatchObject({ code: 'login-paused' });
  expect(await enter(other, body['login']!, code)).toMatchObject({ code: 'login-paused' });
});
