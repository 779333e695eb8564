import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inflateSync } from 'node:zlib';
import { parseLicenceNumber, parseNationalId } from '@sandoq/persian';
import type { Background, Deps } from '../deps.ts';
import { domains } from '../domains.ts';
import { smsJobs } from '../gateways/sms/index.ts';
import { startJobRunner } from '../platform/index.ts';
import type { Job } from '../platform/index.ts';
import { testApp } from '../testing/test-app.ts';
import type { TestApp } from '../testing/test-app.ts';
import { DEMO_ORGANIZER } from './demo-elections.ts';
import { drawAvatar } from './draw-avatar.ts';
import { fictionalVoter } from './fictional-people.ts';
import { createDemonstration } from './index.ts';
import { seedDemonstration } from './seed.ts';

let test: TestApp;
const running: Background[] = [];
/** The votes are cast by jobs, on a machine that may be busy. */
const PATIENCE = { timeout: 120_000, interval: 250 };

interface Item {
  readonly title: { readonly fa: string };
  readonly state: string;
}

beforeAll(async () => {
  test = await testApp(domains, { config: { demo: true } });
  const { database, deps } = test;
  const jobs: Job<Deps>[] = [...smsJobs, ...domains.flatMap((domain) => domain.jobs ?? [])];
  running.push(
    await startJobRunner({ pool: database.jobPool, jobs, deps, log: deps.log, metrics: deps.metrics }),
  );
  for (const domain of domains) {
    const background = await domain.start?.(test.deps);
    if (background !== undefined) running.push(background);
  }
});
afterAll(async () => {
  for (const background of running.toReversed()) await background.stop();
  await test.close();
});

async function ask(method: 'GET' | 'POST', url: string, payload?: object, cookie = '') {
  const response = await test.app.inject({
    method,
    url,
    headers: { 'x-sandoq': '1', cookie },
    ...(payload === undefined ? {} : { payload }),
  });
  const set = response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into whatever came
  return { status: response.statusCode, body: response.json<any>(), cookie: set };
}

describe('demonstration that is not shown any more', () => {
  it('lets nobody in, ends what was open, and plays nothing', async () => {
    // One of its own: the other one's voters vote through the application that this file shares.
    const demonstration = createDemonstration();
    const own = domains.map((domain) => (domain.name === demonstration.name ? demonstration : domain));
    const shown = await testApp(own, { config: { demo: true } });
    const { username, password } = DEMO_ORGANIZER;
    const enter = () =>
      shown.app.inject({
        method: 'POST',
        url: '/api/organizer/session',
        headers: { 'x-sandoq': '1' },
        payload: { username, password },
      });
    try {
      await demonstration.start!(shown.deps);
      const before = await enter();
      expect(before.statusCode).toBe(200);
      const elections = (await shown.app.inject({ url: '/api/elections' })).json().items.length;

      // The same database, now with real phones behind it.
      Object.assign(shown.deps.config, { demo: false });
      await demonstration.start!(shown.deps);
      expect((await enter()).json()).toMatchObject({ code: 'password-wrong' });
      const cookie = before.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const still = await shown.app.inject({ url: '/api/organizer/session', headers: { cookie } });
      expect(still.statusCode).toBe(401);
      await demonstration.jobs![0]!.handler({}, shown.deps, {
        attempt: 1,
        maxAttempts: 1,
        signal: new AbortController().signal,
      });
      expect((await shown.app.inject({ url: '/api/elections' })).json().items).toHaveLength(elections);
    } finally {
      await shown.close();
    }
  });
});

describe('demonstration', () => {
  it('has an open election of three offices, with pictures, right after the start', async () => {
    const { body } = await ask('GET', '/api/elections');
    const open = body.items.find(({ title }: Item) => title.fa.includes('دادستان'));
    expect(open).toMatchObject({ state: 'open' });
    const election = (await ask('GET', `/api/elections/${open.id}`)).body;
    const shape = election.contests.map(({ max, candidates }: { max: number; candidates: unknown[] }) => [
      max,
      candidates.length,
    ]);
    expect(shape).toEqual([
      [7, 14],
      [3, 6],
      [1, 4],
    ]);
    const photo = await test.app.inject({ method: 'GET', url: election.contests[0].candidates[0].photo });
    expect(photo.headers['content-type']).toBe('image/png');
  });

  it('has an open election of a company, whose shareholders vote with their shares', async () => {
    const { items } = (await ask('GET', '/api/elections')).body;
    const open = items.find(({ title }: Item) => title.fa.includes('سهامی'));
    expect(open).toMatchObject({ state: 'open' });
    expect((await ask('GET', `/api/elections/${open.id}`)).body).toMatchObject({
      weighted: true,
      contests: [{ rule: 'cumulative', seats: 3, perOption: 3 }],
    });
  });

  it('lets the organiser of the greeting in, who also finds a draft', async () => {
    const { username, password } = DEMO_ORGANIZER;
    const signedIn = await ask('POST', '/api/organizer/session', { username, password });
    expect(signedIn.status).toBe(200);
    const { body } = await ask('GET', '/api/organizer/elections', undefined, signedIn.cookie);
    expect(body.items.map(({ state }: Item) => state)).toContain('draft');
    const greeting = (await createDemonstration().greeting!(test.deps)).join('\n');
    expect(greeting).toContain(`username ${username}, password ${password}`);
    expect(greeting).toMatch(/licence 1405000015, national ID \d{10}; holds 37 shares/);
  });

  it('has the invitations on the phones, and phones that can answer', async () => {
    const { body } = await ask('GET', '/api/demo/handsets');
    expect(body.items).toHaveLength(40);
    expect(body.items[0]).toMatchObject({ number: '09000000001', name: 'آزاده نمونه' });
    const phone = `/api/demo/handsets/${body.items[0].number}`;
    await vi.waitFor(
      async () => expect((await ask('GET', phone)).body.items[0]?.text).toContain('/v/'),
      PATIENCE,
    );
    expect((await ask('POST', phone, { to: test.deps.sms.gateway.line, text: 'سلام' })).status).toBe(200);
    expect((await ask('GET', phone)).body.items.at(-1)).toMatchObject({
      direction: 'from-phone',
      text: 'سلام',
    });
    expect((await ask('GET', '/api/demo/handsets/12')).body).toMatchObject({ code: 'phone-unknown' });
  });

  it('plays a past election to its published result, by votes that were really cast', async () => {
    const past = async () => {
      const { items } = (await ask('GET', '/api/elections')).body;
      return items.find(({ title }: Item) => title.fa.includes('پیشین'));
    };
    const counted = async () => {
      const { size } = (await ask('GET', `/api/elections/${(await past())?.id}/record`)).body;
      expect(size).toBe(18); // manifest, ceremony twice, credentials, open, thirteen ballots
    };
    await vi.waitFor(counted, PATIENCE);
    await vi.waitFor(async () => {
      test.clock.advance(64_000);
      await test.runJobs();
      expect(await past()).toMatchObject({ state: 'published' });
    }, PATIENCE);
    const result = (await ask('GET', `/api/elections/${(await past()).id}/result`)).body;
    expect(result).toMatchObject({ eligible: 16, ballots: 13 });
    expect(result.contests[0].elected).toHaveLength(3);
  }, 300_000);

  it('makes nothing twice, though several servers start at once', async () => {
    const before = (await ask('GET', '/api/elections')).body.items;
    await Promise.all([seedDemonstration(test.deps), seedDemonstration(test.deps)]);
    await test.runJobs();
    expect((await ask('GET', '/api/elections')).body.items).toEqual(before);
  });
});

describe('fictional people', () => {
  it('have numbers that hold, and each their own', () => {
    const people = Array.from({ length: 40 }, (_, n) => fictionalVoter(n));
    for (const { licence, nationalId } of people) {
      expect(parseNationalId(nationalId).ok).toBe(true);
      expect(parseLicenceNumber(licence).ok).toBe(true);
    }
    for (const field of ['licence', 'nationalId', 'name', 'mobile'] as const)
      expect(new Set(people.map((person) => person[field])).size).toBe(40);
  });

  it('have pictures that are valid PNG', () => {
    const png = Buffer.from(drawAvatar(3).split(',')[1]!, 'base64');
    const at = png.indexOf('IDAT');
    const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect(pixels.length).toBe(160 * (1 + 160 * 3));
    expect(png.length).toBeLessThan(10_000);
  });
});
