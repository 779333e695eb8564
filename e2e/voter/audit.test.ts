import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { openPoll } from './poll.ts';
import { expectAccessible, newPage, readQrCode, VoterPage } from './voter-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TRACKER = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;
const trackerOn = async (page: Page): Promise<string> =>
  TRACKER.exec(await page.locator('main').innerText())![0];

/** From the review to the ballot that is ready, and to its test. */
async function toTest(page: Page, voter: VoterPage): Promise<string> {
  await voter.prepare();
  await page.locator('summary', { hasText: 'درست رمز کرده' }).click();
  const tracker = await trackerOn(page);
  await page.getByRole('link', { name: 'برگه را بیازمایید' }).click();
  await page.locator('figure img').waitFor();
  expect(await trackerOn(page)).toBe(tracker);
  return tracker;
}

test('a ballot is opened on a second device, spoiled, and a fresh one is cast', async () => {
  const poll = await openPoll(inject('journey'), 'inbound');
  const page = await newPage(browser, PHONE);
  const voter = new VoterPage(page, poll, poll.voters[0]!);
  await voter.signIn();
  await voter.fill([2, 1, 0]);

  // What opens a ballot is in the page's memory alone: after a reload a fresh one is needed.
  await toTest(page, voter);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain('randomness');
  await page.reload();
  await page.getByText('دیگر نمی‌توان آزمود').waitFor();
  await voter.button('برگهٔ تازه و ادامهٔ رأی دادن').click();
  await page.waitForURL(/\/review$/);

  const tracker = await toTest(page, voter);
  await expectAccessible(page, 'audit');

  const link = (await readQrCode(page))!;
  const second = await newPage(browser, DESKTOP);
  const private_: string[] = [];
  second.on('request', (request) => {
    if (request.url().includes('/api/voter/')) private_.push(request.url());
  });
  await second.goto(link);
  await second.getByText('هنوز باز نشده است').waitFor();
  expect(await trackerOn(second)).toBe(tracker);

  await voter.button('باز کردن و باطل کردن این برگه').click();
  await page.getByText('برگه باز شد و باطل است').waitFor();
  await expectAccessible(page, 'audited');
  await second.getByText('درست همان درآمد').waitFor();
  await expectAccessible(second, 'second device, opened');
  expect(await trackerOn(second)).toBe(tracker);
  // The names that the second device computed are those that the first one shows as chosen.
  const chosen = await page.locator('section li .text-lg').allInnerTexts();
  expect(chosen).toHaveLength(3);
  expect((await second.locator('section li .text-lg').allInnerTexts()).toSorted()).toEqual(chosen.toSorted());
  await second.getByText('رأی سفید').waitFor();
  expect(private_).toEqual([]);
  await second.getByRole('link', { name: /سطر .* دفتر عمومی/ }).click();
  await second.getByText('رأی آزمون‌شده').first().waitFor();
  await second.getByText(tracker).first().waitFor();
  // Typed by hand, the address is short, and forgiving.
  await second.goto(`${poll.base}/e/${poll.election}/audit/${tracker.toLowerCase()}`);
  await second.getByText('درست همان درآمد').waitFor();
  await second.context().close();

  // A tab closed now loses nothing: the choices are there, encrypted afresh.
  await page.reload();
  await page.getByText('برگه باز شد و باطل است').waitFor();
  await voter.button('برگهٔ تازه و ادامهٔ رأی دادن').click();
  await page.waitForURL(/\/review$/);
  await voter.prepare();
  await page.locator('summary', { hasText: 'درست رمز کرده' }).waitFor();
  await expectAccessible(page, 'confirm, with the offer to test');
  const fresh = await trackerOn(page);
  expect(fresh).not.toBe(tracker);
  await voter.sendOwnSms();
  await voter.receipt();
  expect(await trackerOn(page)).toBe(fresh);
  await page.context().close();
});

test('where voting again is allowed, the last ballot counts and its receipt names the former one', async () => {
  const poll = await openPoll(inject('journey'), 'code', (same) => ({
    ...same,
    settings: { ...same.settings, revoting: true },
  }));
  const page = await newPage(browser, PHONE);
  const voter = new VoterPage(page, poll, poll.voters[0]!);
  await voter.openLink();
  await page.getByRole('heading', { name: 'می‌توانید دوباره رأی بدهید' }).waitFor();
  await voter.identify();
  await voter.enterLoginCode();
  await page.getByRole('checkbox').first().waitFor();
  await voter.fill([1, 0, 0]);
  await voter.prepare();
  await voter.castByCode();
  await voter.receipt();
  const first = await trackerOn(page);
  await page.getByRole('link', { name: 'رأی دوباره' }).click();
  await page.getByText('شما پیش‌تر رأی داده‌اید').waitFor();
  expect(await voter.chosen()).toBe(0);
  await voter.fill([2, 1, 1]);
  await voter.prepare();
  await voter.castByCode();
  await voter.receipt();
  await page.getByText('به جای رأی با کد رهگیری').waitFor();
  const words = await page.locator('main').innerText();
  const [second, named] = [...words.matchAll(new RegExp(TRACKER, 'g'))].map(([text]) => text);
  expect(named).toBe(first);
  expect(second).not.toBe(first);
  await expectAccessible(page, 'receipt of the second ballot');
  await page.context().close();
  await poll.publish();
  const ask = async (what: string) =>
    (await fetch(`${poll.base}/api/elections/${poll.election}/${what}`)).json() as Promise<unknown>;
  expect(await ask('record')).toMatchObject({ counts: { ballot: 2 } });
  // Both stand in the record; counted are the two, the one and the one choice of the last, and no more.
  const { contests } = (await ask('result')) as {
    readonly contests: readonly { readonly totals: readonly { readonly votes: number }[] }[];
  };
  const votes = contests.map(({ totals }) => totals.map((each) => each.votes).filter((n) => n > 0));
  expect(votes).toEqual([[1, 1], [1], [1]]);
});
