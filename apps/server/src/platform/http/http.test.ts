import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { problem } from '@sandoq/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Domain } from '../../deps.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';
import { defineRefusals } from './refusal.ts';

const refused = defineRefusals({
  'code-wrong': {
    status: 422,
    fa: 'کد نادرست است؛ {left} بار دیگر می‌توانید.',
    en: 'The code is wrong; {left} tries left.',
  },
});

const stage: Domain = {
  name: 'stage',
  routes(app) {
    app.post(
      '/api/greet',
      {
        schema: {
          body: z.strictObject({ name: z.string().min(1).max(10) }),
          querystring: z.strictObject({ loud: z.enum(['yes', 'no']).optional() }),
          response: { 200: z.strictObject({ greeting: z.string() }) },
        },
      },
      async ({ body }) => ({ greeting: `Salaam ${body.name}` }),
    );
    app.post('/api/code', async () => {
      throw refused('code-wrong', { left: 3 }, { retryAfterSeconds: 30 });
    });
    app.get('/api/broken', async () => {
      throw new Error('secret 0012345679 inside');
    });
    app.get('/api/leak', { schema: { response: { 200: z.strictObject({ a: z.string() }) } } }, async () => {
      return { a: 'x', b: 'not in the schema' } as { a: string };
    });
    app.post('/hooks/sms', { config: { openToOtherSites: true } }, async () => ({ ok: true }));
  },
};

let built: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandoq-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>index</title>');
  await writeFile(
    join(folder, 'handset.html'),
    '<!doctype html><title>handset</title><script>let a = 1;</script>',
  );
  await writeFile(join(folder, 'assets', 'main-abc.js'), 'plain');
  await writeFile(join(folder, 'assets', 'main-abc.js.br'), 'brotli');
  built = await testApp([stage], { config: { webFolder: folder, publicUrl: 'https://vote.example' } });
});
afterAll(async () => {
  await built.close();
  await rm(folder, { recursive: true });
});

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  built.app.inject({
    method: 'POST',
    url,
    headers: { 'x-sandoq': '1', 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const get = (url: string, headers: Record<string, string> = {}) => built.app.inject({ url, headers });

test('a refusal is problem+json with its words in both languages and when to come back', async () => {
  const answer = await post('/api/code', {});
  expect(answer.statusCode).toBe(422);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers['retry-after']).toBe('30');
  expect(problem.parse(answer.json())).toEqual({
    type: '/problems/code-wrong',
    title: 'Unprocessable Entity',
    status: 422,
    code: 'code-wrong',
    detail: { fa: 'کد نادرست است؛ ۳ بار دیگر می‌توانید.', en: 'The code is wrong; 3 tries left.' },
    params: { left: 3 },
    retryAfterSeconds: 30,
  });
});

test('input is taken strictly, and every fault is named where it stands', async () => {
  expect((await post('/api/greet', { name: 'Mina' })).json()).toEqual({ greeting: 'Salaam Mina' });
  const answer = await post('/api/greet', { name: '', extra: true });
  expect(answer.statusCode).toBe(400);
  const { code, faults } = problem.parse(answer.json());
  expect(code).toBe('input-invalid');
  expect(faults?.map(({ where, code: kind }) => [where, kind])).toEqual([
    ['body.name', 'too_small'],
    ['body', 'unrecognized_keys'],
  ]);
  expect(faults?.[0]?.detail.fa).toMatch(/[آ-ی]/);
  expect((await post('/api/greet?loud=maybe', { name: 'Mina' })).json()).toMatchObject({
    code: 'input-invalid',
  });
});

test.each([
  ['{', 400, 'body-unreadable'],
  [`{"name":"${'x'.repeat(3_000_000)}"}`, 413, 'body-too-large'],
] as const)('a body that cannot be taken is refused in our words', async (payload, status, code) => {
  const answer = await post('/api/greet', payload);
  expect(answer.statusCode).toBe(status);
  expect(problem.parse(answer.json()).code).toBe(code);
});

test('a fault tells a reference and nothing of its inside', async () => {
  const answer = await get('/api/broken');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('0012345679');
  expect(problem.parse(answer.json()).params?.['reference']).toMatch(/^[0-9a-f-]{36}$/);
});

test('an answer that does not fit its schema does not leave the server', async () => {
  const answer = await get('/api/leak');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('not in the schema');
});

test.each([
  ['no header of ours', { 'x-sandoq': '' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://vote.example' }],
])('a request that a foreign page may have caused is refused: %s', async (_name, headers) => {
  const answer = await post('/api/greet', { name: 'Mina' }, headers);
  expect(answer.statusCode).toBe(403);
  expect(problem.parse(answer.json()).code).toBe('foreign-request');
});

test('our own pages, programs and open doors are let through', async () => {
  const body = { name: 'Mina' };
  const ours = { origin: 'https://vote.example', 'sec-fetch-site': 'same-origin' };
  expect((await post('/api/greet', body, ours)).statusCode).toBe(200);
  expect((await post('/api/greet', body)).statusCode).toBe(200);
  expect((await post('/hooks/sms', {}, { 'x-sandoq': '', origin: 'https://sms.example' })).statusCode).toBe(
    200,
  );
});

test('every answer carries the security headers; scripts only from here', async () => {
  for (const url of ['/', '/healthz', '/api/nothing', '/assets/main-abc.js']) {
    const { headers } = await get(url);
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
  }
  expect((await get('/api/nothing')).headers['cache-control']).toBe('no-store');
});

test('the web application: compressed files kept for ever, pages for every other address', async () => {
  const script = await get('/assets/main-abc.js', { 'accept-encoding': 'gzip, br' });
  expect(script.body).toBe('brotli');
  expect(script.headers['content-encoding']).toBe('br');
  expect(script.headers['cache-control']).toContain('immutable');
  expect((await get('/assets/main-abc.js')).body).toBe('plain');

  for (const url of ['/', '/elections/council-1405', '/index']) {
    const page = await get(url, { accept: 'text/html' });
    expect(page.body).toContain('index');
    expect(page.headers['cache-control']).toBe('no-cache');
  }
  const second = await get('/handset/0912', { accept: 'text/html' });
  expect(second.body).toContain('handset');
  expect(second.headers['content-security-policy']).toMatch(
    /script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+';/,
  );
  for (const url of ['/assets/gone.js', '/api/gone', '/../package.json']) {
    expect((await get(url, { accept: '*/*' })).statusCode).toBe(404);
  }
});

test('the OpenAPI document is valid, tells the routes, and serves as 3.1', async () => {
  const document = (await get('/api/openapi.json')).json<{ openapi: string; paths: object }>();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/greet');
  const { valid, errors } = await new Validator().validate(document);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('health and metrics', async () => {
  expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
  const { body } = await get('/metrics');
  expect(body).toMatch(
    /sandoq_http_request_seconds_count\{method="POST",route="\/api\/code",status="422"\} 1/,
  );
  expect(body).toContain('sandoq_refusals_total{code="code-wrong"} 1');
  expect(body).toContain('sandoq_database_connections{state="open"}');
});
