import { loadWasmKernelSync, verifyRecord } from '@sandoq/protocol';
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
  const open = async (size: typeof PHONE, mobile: string, pin: string): Promise<TrusteePage> => {
    const page = await newPage(browser, size);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(await trusteeLink(phones, election, mobile, seen));
    return new TrusteePage(page, pin);
  };

  const azadeh = await open(PHONE, MOBILES[0], 'گل‌سرخ ۱۴۰۵');
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
  const backup = await azadeh.putBackupAside();
  expect(backup).not.toContain('polynomial');
  await azadeh.page.getByText('کار شما فعلاً تمام است').waitFor();
  await expectAccessible(azadeh.page, 'waiting');

  // The tab is closed, and the trustee comes another day while the others went on.
  const later = azadeh.page.context();
  await azadeh.page.close();
  const bahram = await open(DESKTOP, MOBILES[1], '135790');
  await bahram.begin();
  await bahram.choosePin();
  await bahram.putBackupAside();
  await bahram.page.getByText('منتظر: آزاده نمونه.').waitFor();
  const again = new TrusteePage(await later.newPage(), azadeh.pin);
  await again.page.goto(`${journey.address}/t/${election}`);
  const number = await again.comparedNumber();
  expect(number.replaceAll(/\s/g, '')).toMatch(/^[۰-۹]{20}$/);
  expect(await bahram.comparedNumber()).toBe(number);
  await expectAccessible(again.page, 'comparison');
  await bahram.button('یکی نیست').click();
  await bahram.page.getByText('عدد شما با عدد امین دیگر یکی نیست').waitFor();
  await expectAccessible(bahram.page, 'other number');
  await bahram.button('اشتباه خواندم؛ برگشت به عدد').click();
  await bahram.sameNumber();
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
  await later.close();

  // The other stays away; this one has lost the phone, and helps from another device with the backup.
  const elsewhere = await open(PHONE, MOBILES[0], azadeh.pin);
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
  await elsewhere.page.getByText('این دستگاه همهٔ رأی‌ها را بررسی کرد').waitFor();
  await expectAccessible(elsewhere.page, 'decryption');
  await elsewhere.givePin('کمک به گشودن نتیجه');
  await elsewhere.heading('نتیجه گشوده شد').waitFor();
  await bahram.heading('نتیجه گشوده شد').waitFor();
  await expectAccessible(elsewhere.page, 'done');

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
