import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withTenant } from '../platform/index.ts';
import { testApp } from '../testing/test-app.ts';
import type { TestApp } from '../testing/test-app.ts';
import { addOrganizer, createOperator, createOperators } from './index.ts';

const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0001';
let test: TestApp;
let closed: string;

beforeEach(async () => {
  closed = '';
  test = await testApp([createOperators({ mayEnter: (_deps, operatorId) => operatorId !== closed })]);
  const { deps } = test;
  await createOperator(deps.db, { id: OPERATOR, name: { fa: 'کانون نمونه', en: 'Example guild' }, now: 0 });
  await withTenant(deps.db, OPERATOR, (tx) =>
    addOrganizer(tx, deps, {
      operatorId: OPERATOR,
      username: 'office',
      password: 'رمز درست ۱',
      name: 'دفتر نمونه',
    }),
  );
});
afterEach(() => test.close());

async function ask(
  method: 'GET' | 'POST' | 'DELETE',
  payload?: object,
  cookie?: string,
  remoteAddress = '192.0.2.1',
) {
  const response = await test.app.inject({
    method,
    url: '/api/organizer/session',
    remoteAddress,
    headers: { 'x-sandoq': '1', ...(cookie === undefined ? {} : { cookie }) },
    ...(payload === undefined ? {} : { payload }),
  });
  const set = response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { status: response.statusCode, body: response.json(), cookie: set };
}
const signIn = (password: string, username = 'office', from?: string) =>
  ask('POST', { username, password }, undefined, from);

describe('organiser’s session', () => {
  it('begins with name and password, in any case of the name', async () => {
    const { status, body, cookie } = await signIn('رمز درست ۱', ' Office ');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'دفتر نمونه',
      operator: { id: OPERATOR, name: { en: 'Example guild' } },
    });
    expect((await ask('GET', undefined, cookie)).body).toEqual(body);
  });

  it('ends on signing out and after twelve hours', async () => {
    const first = await signIn('رمز درست ۱');
    test.clock.advance(12 * 3_600_000);
    expect((await ask('GET', undefined, first.cookie)).body).toMatchObject({ code: 'session-expired' });
    const second = await signIn('رمز درست ۱');
    expect((await ask('DELETE', undefined, second.cookie)).status).toBe(200);
    expect((await ask('GET', undefined, second.cookie)).status).toBe(401);
  });

  it('answers an unknown name like a wrong password', async () => {
    const [name, password] = [await signIn('رمز درست ۱', 'nobody'), await signIn('نادرست')];
    expect(name).toEqual(password);
    expect(name).toMatchObject({ status: 422, body: { code: 'password-wrong', params: { left: 4 } } });
  });

  it('pauses after five wrong passwords, says for how long, and goes on afterwards', async () => {
    for (let i = 0; i < 4; i++) expect((await signIn('نادرست')).status).toBe(422);
    expect(await signIn('نادرست')).toMatchObject({
      status: 429,
      body: { code: 'password-paused', retryAfterSeconds: 600, params: { minutes: 10 } },
    });
    expect((await signIn('رمز درست ۱')).body).toMatchObject({ code: 'password-paused' });
    test.clock.advance(600_000);
    expect((await signIn('رمز درست ۱')).status).toBe(200);
  });

  it('lets an organiser in whose name somebody elsewhere keeps trying, until very many have tried', async () => {
    for (let i = 0; i < 8; i++) await signIn('نادرست', 'office', '198.51.100.1');
    expect((await signIn('رمز درست ۱')).status).toBe(200);
    for (let i = 0; i < 50; i++) await signIn('نادرست', 'office', `203.0.113.${i}`);
    expect((await signIn('رمز درست ۱')).body).toMatchObject({
      code: 'password-paused',
      params: { minutes: 60 },
    });
    test.clock.advance(3_600_000);
    expect((await signIn('رمز درست ۱')).status).toBe(200);
  });

  it('is refused like a wrong password where the organisation is not to enter', async () => {
    closed = OPERATOR;
    expect((await signIn('رمز درست ۱')).body).toMatchObject({ code: 'password-wrong' });
  });

  it('keeps the password only as a salted hash', async () => {
    const hashes = await withTenant(test.deps.db, OPERATOR, (tx) =>
      tx.selectFrom('organizerUser').select('passwordHash').execute(),
    );
    expect(hashes[0]!.passwordHash).toMatch(/^scrypt\$32768\$8\$1\$/);
  });
});
