import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { cookieClient } from '../simulation/cookie-client.ts';
import { must } from '../simulation/organizer.ts';
import { openPoll } from './poll.ts';
import type { Poll } from './poll.ts';
import { expectAccessible, newPage, VoterPage } from './voter-page.ts';

let browser: Browser;
let bySms: Poll;
let byCode: Poll;
let next = 0;

beforeAll(async () => {
  browser = await launchBrowser();
  const journey = inject('journey');
  bySms = await openPoll(journey, 'inbound');
  byCode = await openPoll(journey, 'code');
});
afterAll(() => browser.close());

/** A voter who has not been here before, signed in. */
async function arrive(poll: Poll, page?: Page): Promise<VoterPage> {
  const voter = new VoterPage(page ?? (await newPage(browser, PHONE)), poll, poll.voters[next++]!);
  await voter.signIn();
  return voter;
}

async function ballotsIn(poll: Poll): Promise<number> {
  const { call } = cookieClient(poll.base);
  const record = must('record', await call('readRecord', { params: { election: poll.election } }));
  return record.counts.ballot ?? 0;
}

test('a reload and a closed tab lose no choice', async () => {
  const voter = await arrive(byCode);
  await voter.choose(3);
  await voter.page.reload();
  await voter.page.getByRole('checkbox').first().waitFor();
  expect(await voter.chosen()).toBe(3);

  const context = voter.page.context();
  await voter.page.close();
  const again = new VoterPage(await context.newPage(), byCode, voter.voter);
  await again.page.goto(again.address());
  await again.page.getByRole('link', { name: 'ادامهٔ رأی دادن' }).click();
  await again.page.getByRole('checkbox').first().waitFor();
  expect(await again.chosen()).toBe(3);
  await context.close();
});

test('a tab closed after the SMS was sent loses no vote', async () => {
  const voter = await arrive(bySms);
  await voter.fill();
  await voter.prepare();
  const { line, code } = await voter.sms();
  const context = voter.page.context();
  await voter.page.close();
  await bySms.text(voter.voter, line, code);
  const again = new VoterPage(await context.newPage(), bySms, voter.voter);
  await again.page.goto(again.address('/confirm'));
  await again.receipt();
  expect(await again.page.locator('main').innerText()).toContain(voter.voter.name);
  await context.close();
});

test('the back button loses nothing and casts nothing', async () => {
  const voter = await arrive(byCode);
  const before = await ballotsIn(byCode);
  await voter.fill([2, 1, 1]);
  await voter.prepare();
  const former = await byCode.newestCode(voter.voter);
  await voter.page.goBack();
  await voter.page.waitForURL(/\/review$/);
  await voter.page.goBack();
  await voter.page.waitForURL(/\/ballot\/prosecutor$/);
  expect(await voter.chosen()).toBe(1);
  await voter.page.goBack();
  await voter.page.waitForURL(/\/ballot\/inspector$/);
  await voter.page.goBack();
  await voter.page.waitForURL(/\/ballot\/board$/);
  await voter.page.getByRole('checkbox').first().waitFor();
  expect(await voter.chosen()).toBe(2);
  expect(await ballotsIn(byCode)).toBe(before);

  // Changed choices make another ballot: what is confirmed is what is seen.
  await voter.page.getByRole('checkbox').nth(0).uncheck();
  await voter.page.goto(voter.address('/confirm'));
  await voter.page.waitForURL(/\/review/);
  await voter.prepare();
  await voter.page.locator('#code').fill(former);
  await voter.button(voter.words.cast).click();
  await voter.page.getByText('کد درست نیست').waitFor();
  await voter.castByCode();
  await voter.receipt();
  expect(await ballotsIn(byCode)).toBe(before + 1);
  await voter.page.context().close();
});

test('a second device ends the first page at once', async () => {
  const first = await arrive(byCode);
  await first.choose(1);
  const second = new VoterPage(await newPage(browser, DESKTOP), byCode, first.voter);
  await second.signIn();
  await first.page.getByRole('heading', { name: 'در دستگاه دیگری وارد شدید' }).waitFor();
  expect(await first.page.getByRole('checkbox').count()).toBe(0);
  await second.fill([1, 0, 0]);
  await second.prepare();
  await second.castByCode();
  await second.receipt();
  await first.page.context().close();
  await second.page.context().close();
});

test('a lost line is said, and the way goes on when it is back', async () => {
  const voter = await arrive(byCode);
  const { page } = voter;
  const before = await ballotsIn(byCode);
  await voter.fill();
  await voter.button(voter.words.go).waitFor();
  await page.context().setOffline(true);
  await voter.button(voter.words.go).click();
  await page.getByText('ارتباط با سامانه قطع است').waitFor();
  await page.context().setOffline(false);
  await page.waitForURL(/\/confirm$/);
  await page.locator('#code').fill(await byCode.newestCode(voter.voter));
  await page.context().setOffline(true);
  await voter.button(voter.words.cast).click();
  await page.getByText('ارتباط با سامانه قطع است').waitFor();
  await page.context().setOffline(false);
  await voter.receipt();
  expect(await ballotsIn(byCode)).toBe(before + 1);
  await page.context().close();
});

test('double clicks do nothing twice', async () => {
  const voter = await arrive(byCode);
  const before = await ballotsIn(byCode);
  await voter.fill();
  await voter.button(voter.words.go).dblclick();
  await voter.page.waitForURL(/\/confirm$/);
  await voter.page.locator('#code').fill(await byCode.newestCode(voter.voter));
  await voter.button(voter.words.cast).dblclick();
  await voter.receipt();
  expect(await ballotsIn(byCode)).toBe(before + 1);
  await voter.page.context().close();
});

test('a device whose clock is five hours fast shows the server’s time and votes', async () => {
  const page = await newPage(browser, PHONE);
  await page.addInitScript(() => {
    const Real = Date;
    const shift = 5 * 3_600_000;
    globalThis.Date = class extends Real {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(Real.now() + shift);
        else super(...given);
      }
      static override now() {
        return Real.now() + shift;
      }
    } as DateConstructor;
  });
  const voter = await arrive(byCode, page);
  const left = await page.getByRole('timer').nth(1).innerText();
  expect(left).toMatch(/^۰۰:۰۰:(۱۹|۲۰):[۰-۹]{2}$/);
  await voter.fill();
  await voter.prepare();
  await voter.castByCode();
  await voter.receipt();
  await page.context().close();
});

test('too many is said in words, a blank office is said plainly', async () => {
  const voter = await arrive(bySms);
  const { page } = voter;
  await voter.choose(8);
  await page.getByText('۸ مورد انتخاب کرده‌اید و حداکثر ۷ مورد مجاز است.').waitFor();
  await voter.button(voter.words.next).click();
  expect(page.url()).toMatch(/\/ballot\/board$/);
  await page.getByRole('checkbox').nth(7).uncheck();
  await page.getByText('۷ مورد از ۷ انتخاب شده').waitFor();
  await voter.next();
  await voter.next();
  await voter.toReview();
  await page.getByText('هیچ‌کس انتخاب نشده است').first().waitFor();
  expect(await page.getByText('هیچ‌کس انتخاب نشده است').count()).toBe(2);
  await page.getByRole('link', { name: 'ویرایش بازرس' }).click();
  await page.waitForURL(/\/ballot\/inspector$/);
  await page.context().close();
});

test('who has voted is led to the receipt', async () => {
  const voter = await arrive(byCode);
  await voter.fill();
  await voter.prepare();
  await voter.castByCode();
  await voter.receipt();
  await voter.page.context().close();
  const again = new VoterPage(await newPage(browser, DESKTOP), byCode, voter.voter);
  await again.openLink();
  await again.identify();
  await again.enterLoginCode();
  expect(again.page.url()).toMatch(/\/receipt$/);
  await again.receipt();
  await again.page.context().close();
});

test('wrong numbers and wrong codes are told', async () => {
  const page = await newPage(browser, PHONE);
  const stranger = { ...bySms.voters[next++]!, licence: '1111111111' };
  const voter = new VoterPage(page, bySms, stranger);
  await voter.openLink();
  await page.getByRole('link', { name: voter.words.enter, exact: true }).click();
  await page.locator('#nationalId').fill('1234567890');
  await page.getByText('این کد ملی درست نیست').first().waitFor();
  await page.locator('#licence').fill('12345-67890');
  await voter.button(voter.words.confirm).click();
  await page.getByText('شمارهٔ پروانه را بدون خط تیره بنویسید.').first().waitFor();
  await page.locator('#licence').fill(stranger.licence);
  await page.locator('#nationalId').fill(stranger.nationalId);
  await voter.button(voter.words.noPuzzle).click();
  await page.getByText(voter.words.worked).waitFor();
  await voter.button(voter.words.confirm).click();
  await page.getByText('در فهرست رأی‌دهندگان این انتخابات نیست').waitFor();
  expect(page.url()).toMatch(/\/login$/);
  await page.context().close();
});

test('the end of the session is announced and then said', async () => {
  const voter = await arrive(bySms);
  const { page } = voter;
  let left = 240_000;
  await page.route('**/api/voter/session', async (route) => {
    const response = await route.fetch();
    const session = (await response.json()) as { serverTime: string; expiresAt: string };
    const expiresAt = `${new Date(Date.parse(session.serverTime) + left).toISOString().slice(0, 19)}Z`;
    await route.fulfill({ response, json: { ...session, expiresAt } });
  });
  await page.reload();
  await page.getByText('کمتر از ۵ دقیقه').waitFor();
  left = 30_000;
  await page.reload();
  await page.getByText('کمتر از ۱ دقیقه').waitFor();
  left = 2000;
  await page.reload();
  await page.getByRole('heading', { name: 'فرصت این ورود تمام شد' }).waitFor();
  await page.getByRole('link', { name: 'ورود دوباره' }).click();
  await voter.page.getByRole('link', { name: voter.words.enter, exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/v/${bySms.election}`);
  await page.context().close();
});

test('before the poll the page counts down, after it the page says so', async () => {
  const soon = `${new Date(Date.now() + 3_600_000).toISOString().slice(0, 19)}Z`;
  const early = await openPoll(inject('journey'), 'inbound', (definition) => ({
    ...definition,
    opens: soon,
  }));
  const page = await newPage(browser, PHONE);
  const enter = page.getByRole('link', { name: 'ورود', exact: true });
  await page.goto(`${early.base}/v/${early.election}`);
  await page.getByText('رأی‌گیری هنوز آغاز نشده است').waitFor();
  expect(await page.getByRole('timer').innerText()).toMatch(/^۰۰:۰[۰-۹]:[۰-۹]{2}:[۰-۹]{2}$/);
  expect(await enter.count()).toBe(0);
  await expectAccessible(page, 'not open yet');

  const late = await openPoll(inject('journey'), 'inbound');
  await late.close();
  await page.goto(`${late.base}/v/${late.election}`);
  await page.getByText('رأی‌گیری پایان یافته است').waitFor();
  expect(await enter.count()).toBe(0);
  await expectAccessible(page, 'over');
  await page.context().close();
});
