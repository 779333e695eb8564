import { hashToHex, loadWasmKernelSync, verifyRecord, type Tally } from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import type { ContestDefinition, ElectionDefinition } from '@sandoq/contract/client';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { cookieClient } from '../simulation/cookie-client.ts';
import { simulatedElection, simulatedRoll } from '../simulation/election-definition.ts';
import { act, must, organizerClient, untilState } from '../simulation/organizer.ts';
import { seededRandom } from '../simulation/seeded-random.ts';
import { readManifest, vote } from '../simulation/simulated-voter.ts';
import { expectAccessible, newPage } from '../voter/voter-page.ts';
import { TrusteePage, trusteeLink } from './trustee-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const CHAIR: ContestDefinition = {
  id: 'chair',
  kind: 'ranking',
  rule: 'instant-runoff',
  title: { fa: 'رئیس' },
  candidates: ['آرش نمونه', 'بیتا نمایشی', 'پرویز آزمایشی'].map((fa, i) => ({
    id: `chair-${i + 1}`,
    number: i + 1,
    title: { fa },
    about: null,
    photo: null,
  })),
  ranks: 3,
  seats: 1,
  alternates: 0,
};
const STEP = '**/api/trustee/ceremony';
const MOBILES = ['09138800001', '09138800002'] as const;

test('two persons and the server make the key, and one person with a backup opens the result', async () => {
  const journey = inject('journey');
  const call = await organizerClient(journey);
  const voters = simulatedRoll(5004).slice(5000);
  const definition = simulatedElection(Date.now() - 60_000, voters, 'inbound');
  const body: ElectionDefinition = {
    ...definition,
    contests: [definition.contests[1]!, CHAIR],
    title: { fa: 'انتخابات با سه امین', en: 'An election with three trustees' },
    trustees: {
      threshold: 2,
      members: [
        { kind: 'server' },
        { kind: 'person', name: { fa: 'آزاده نمونه' }, mobile: MOBILES[0] },
        { kind: 'person', name: { fa: 'بهرام نمایشی' }, mobile: MOBILES[1] },
      ],
    },
  };
  const { id: election } = must('create', await call('createElection', { body }));
  await act(call, election, 'seal');
  const phones = cookieClient(journey.address).call;
  const seen = new Set<string>();
  const faults: string[] = [];
  const open = async (size: typeof PHONE, link: string, pin: string): Promise<TrusteePage> => {
    const page = await newPage(browser, size);
    page.context().on('weberror', (error) => faults.push(error.error().message));
    await page.goto(link);
    return new TrusteePage(page, pin);
  };
  const linkOf = (mobile: string) => trusteeLink(phones, election, mobile, seen);

  const azadehLink = await linkOf(MOBILES[0]);
  const azadeh = await open(PHONE, azadehLink, 'گل‌سرخ ۱۴۰۵');
  await azadeh.button('ساختن سهم کلید').waitFor();
  expect(azadeh.page.url()).toBe(`${journey.address}/t/${election}`);
  await expectAccessible(azadeh.page, 'introduction');
  await azadeh.begin();
  await azadeh.choosePin('چیز دیگر');
  await azadeh.page.getByRole('alert').waitFor();
  await expectAccessible(azadeh.page, 'PIN');
  await azadeh.choosePin();
  await azadeh.heading('پروندهٔ پشتیبان را نگه دارید').waitFor();
  await azadeh.button('پرونده را نگه داشتم؛ ادامه').click();
  await azadeh.page.getByText('نخست پرونده را بارگیری کنید.').waitFor();
  await expectAccessible(azadeh.page, 'backup');
  // The server is just starting anew: her step is sent once more, by itself.
  const busy = { type: 'about:blank', title: 'Busy', status: 503, code: 'unavailable' };
  await azadeh.page.route(
    STEP,
    (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ ...busy, detail: { fa: 'سامانه آماده نیست.', en: 'Not ready.' } }),
      }),
    { times: 1 },
  );
  const backup = await azadeh.putBackupAside();
  expect(backup).not.toContain('polynomial');
  await azadeh.page.getByText('کار شما فعلاً تمام است').waitFor();
  await expectAccessible(azadeh.page, 'waiting');

  // The tab is closed, and the trustee comes another day while the others went on.
  const later = azadeh.page.context();
  await azadeh.page.close();
  const beginning = await open(DESKTOP, await linkOf(MOBILES[1]), '135790');
  await beginning.begin();
  await beginning.choosePin();
  // Closed between the key and its backup: the key is there, and the backup is still asked for.
  await beginning.heading('پروندهٔ پشتیبان را نگه دارید').waitFor();
  const bahram = await beginning.inNewTab();
  await bahram.heading('پروندهٔ پشتیبان را نگه دارید').waitFor();
  // The step arrives and its answer is lost: sent again, it is the same one.
  await bahram.page.route(
    STEP,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await bahram.putBackupAside();
  await bahram.page.getByText('منتظر: آزاده نمونه.').waitFor();
  const resumed = new TrusteePage(await later.newPage(), azadeh.pin);
  await resumed.page.goto(`${journey.address}/t/${election}`);
  const number = await resumed.comparedNumber();
  expect(number.replaceAll(/\s/g, '')).toMatch(/^[۰-۹]{20}$/);
  expect(await bahram.comparedNumber()).toBe(number);
  // Closed on the comparison until the session has ended: the same link on the same device goes on where it was.
  await later.clearCookies();
  const ended = await resumed.inNewTab();
  await ended.page.getByText('برای ورود، پیوندی را باز کنید').waitFor();
  await expectAccessible(ended.page, 'without a session');
  await ended.page.goto(azadehLink);
  expect(await ended.comparedNumber()).toBe(number);
  const again = await ended.inNewTab();
  expect(await again.comparedNumber()).toBe(number);
  await expectAccessible(again.page, 'comparison');
  await bahram.button('یکی نیست').click();
  await bahram.page.getByText('عدد شما با عدد امین دیگر یکی نیست').waitFor();
  await expectAccessible(bahram.page, 'other number');
  await bahram.button('اشتباه خواندم؛ برگشت به عدد').click();
  await bahram.sameNumber();
  // His key is locked since the tab was closed.
  await bahram.givePin('برداشتن گام بعدی');
  await again.sameNumber();
  await again.heading('نوبت شماست').waitFor();
  await expectAccessible(again.page, 'next step');
  await again.givePin('برداشتن گام بعدی');
  await again.heading('کلید رأی‌گیری ساخته شد').waitFor();
  await bahram.heading('کلید رأی‌گیری ساخته شد').waitFor();
  await expectAccessible(bahram.page, 'ready');

  // Its time had come already, so that it opens with its key.
  await untilState(call, election, 'open');
  const around = { base: journey.address, election, random: seededRandom('trustees') };
  const manifestOf = (of: string) => readManifest(journey.address, of, election);
  for (const voter of voters.slice(0, 2)) await vote(around, voter, manifestOf);
  await act(call, election, 'close');
  await bahram.heading('بُر زدن رأی‌ها').waitFor();
  const tally = await bahram.tallyNumber();

  // A ballot that is not what was signed: what is wrong is said in a sentence, with its entry and a code for observers.
  const params = { election };
  const { items } = must('record', await call('listRecordEntries', { params, query: { limit: 200 } }));
  const bodyAt = ({ body: hash }: { readonly body: string }) =>
    `${journey.address}/record/${election}/body/${hashToHex(hash)}`;
  const ballot = items.find(({ type }) => type === 'ballot')!;
  await bahram.page.route(bodyAt(ballot), (route) => route.fulfill({ body: '{}' }));
  await bahram.page.reload();
  await bahram.page.getByText('در دفتر ایرادی هست. کمک نکنید').waitFor();
  const fault = bahram.page.getByRole('listitem').filter({ hasText: 'دفتر آن‌گونه که امضا شده، کامل' });
  await fault.getByText('کد برای ناظران: V04').waitFor();
  const entry = fault.getByRole('link', { name: /^سطر [۰-۹]+ دفتر$/ });
  expect(await entry.getAttribute('href')).toBe(`/e/${election}/record/entry/${ballot.index}`);
  expect(await bahram.button('بُر زدن رأی‌ها').count()).toBe(0);
  await expectAccessible(bahram.page, 'a fault in the record');
  await bahram.page.unrouteAll();
  await bahram.page.reload();
  expect(await bahram.tallyNumber()).toBe(tally);
  await later.close();

  // The other stays away; this one has lost the phone, and helps from another device with the backup.
  const elsewhere = await open(PHONE, await linkOf(MOBILES[0]), azadeh.pin);
  await elsewhere.heading('سهم شما روی این دستگاه نیست').waitFor();
  await expectAccessible(elsewhere.page, 'restore');
  const file = (text: string) => ({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await elsewhere.page.setInputFiles('input[type=file]', file('{}'));
  await elsewhere.page.getByRole('alert').waitFor();
  await elsewhere.page.setInputFiles('input[type=file]', file(backup));
  await elsewhere.page.getByText('این دستگاه همهٔ رأی‌ها را بررسی کرد').waitFor();
  // What is decrypted, before anything is asked for: the ballots, and the root at the close, that stand in the record.
  const tallied = items.find(({ type }) => type === 'tally')!;
  const stated = (await (await fetch(bodyAt(tallied))).json()) as Tally;
  expect(stated.ballots).toBe(2);
  for (const page of [elsewhere, bahram]) {
    expect(await page.shown('برگه‌های رأی شمردنی')).toBe('۲');
    const root = await page.shown('اثر انگشت دفتر در پایان رأی‌گیری');
    expect(root).toBe(`${Buffer.from(stated.root, 'base64url').toString('base64').slice(0, 32)}…`);
  }
  expect(await elsewhere.comparedNumber()).toBe(number);
  await elsewhere.sameNumber();
  expect(await elsewhere.tallyNumber()).toBe(tally);
  await elsewhere.page.getByText('به بهرام نمایشی زنگ بزنید').waitFor();
  await expectAccessible(elsewhere.page, 'comparison of the tally');
  await elsewhere.button('یکی نیست').click();
  await elsewhere.page.getByText('عدد شمارش شما با عدد امین دیگر یکی نیست').waitFor();
  await elsewhere.button('اشتباه خواندم؛ برگشت به عدد').click();
  await elsewhere.sameNumber();
  await elsewhere.button('بُر زدن رأی‌ها').waitFor();
  await expectAccessible(elsewhere.page, 'shuffle');
  await elsewhere.givePin('بُر زدن رأی‌ها', 'نادرست۱');
  await elsewhere.page.getByText('رمز درست نیست.').waitFor();
  await elsewhere.givePin('بُر زدن رأی‌ها');
  await elsewhere.heading('کمک به گشودن نتیجه').waitFor();
  // Closed between the shuffle and the decryption: all is verified anew, and both numbers are still known to be the same.
  const returned = await elsewhere.inNewTab();
  await returned.page.getByText('این دستگاه همهٔ رأی‌ها را بررسی کرد').waitFor();
  await returned.button('کمک به گشودن نتیجه').waitFor();
  await expectAccessible(returned.page, 'decryption');
  await returned.givePin('کمک به گشودن نتیجه');
  await returned.heading('نتیجه گشوده شد').waitFor();
  await bahram.heading('نتیجه گشوده شد').waitFor();
  await expectAccessible(returned.page, 'done');

  await bahram.page.goto(`${journey.address}/e/${election}`);
  await bahram.page.getByText('آزاده نمونه، بهرام نمایشی').waitFor();
  const archive = await fetch(`${journey.address}/record/${election}/archive.zip`);
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  const report = await verifyRecord(
    { read: async (path) => files[`${election}/${path}`] },
    { kernel: loadWasmKernelSync(), rules: recordRules },
  );
  expect(report).toMatchObject({ findings: [], complete: true, ballots: 2 });
  expect(faults).toEqual([]);
});
