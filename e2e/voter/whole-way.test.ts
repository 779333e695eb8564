import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { DESKTOP, launchBrowser, PHONE, TABLET } from '../browser.ts';
import { toAsciiDigits } from '@sandoq/persian';
import { openPoll } from './poll.ts';
import type { Poll } from './poll.ts';
import { expectAccessible, newPage, readQrCode, VoterPage } from './voter-page.ts';

let browser: Browser;
let bySms: Poll;
let byCode: Poll;

beforeAll(async () => {
  browser = await launchBrowser();
  const journey = inject('journey');
  bySms = await openPoll(journey, 'inbound');
  byCode = await openPoll(journey, 'code');
});
afterAll(() => browser.close());

const ways = [
  { name: 'phone, Persian, own SMS', size: PHONE, language: 'fa', mode: 'inbound', n: 0 },
  { name: 'desktop, Persian, typed code', size: DESKTOP, language: 'fa', mode: 'code', n: 0 },
  { name: 'phone, English, typed code', size: PHONE, language: 'en', mode: 'code', n: 1 },
  { name: 'desktop, English, own SMS', size: DESKTOP, language: 'en', mode: 'inbound', n: 1 },
  { name: 'tablet, Persian, own SMS', size: TABLET, language: 'fa', mode: 'inbound', n: 2 },
] as const;

describe('the whole way from the link to the receipt, axe clean on every page', () => {
  test.each(ways)('$name', async ({ size, language, mode, n }) => {
    const poll = mode === 'inbound' ? bySms : byCode;
    const page = await newPage(browser, size);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(poll.base))
        foreign.push(request.url());
    });
    const voter = new VoterPage(page, poll, poll.voters[n]!, language);

    await voter.openLink();
    await expectAccessible(page, 'landing');
    await voter.identify(size === TABLET ? 'number' : 'work');
    await expectAccessible(page, 'code');
    await voter.enterLoginCode();
    await page.getByRole('checkbox').first().waitFor();
    await expectAccessible(page, 'ballot');
    await voter.fill();
    await voter.button(voter.words.go).waitFor();
    await expectAccessible(page, 'review');
    await voter.prepare();
    if (mode === 'inbound') {
      await page.locator('a[href^="sms:"]').waitFor();
      await expectAccessible(page, 'confirm by SMS');
      await voter.sendOwnSms();
    } else {
      await page.locator('#code').waitFor();
      await expectAccessible(page, 'confirm by code');
      await voter.castByCode();
    }
    await voter.receipt();
    await expectAccessible(page, 'receipt');

    const words = await page.locator('main').innerText();
    expect(words).toContain(voter.voter.name);
    // Who, when, from where, where it stands, and what can be done with it.
    const ascii = toAsciiDigits(words);
    expect(ascii).toContain(voter.voter.licence);
    expect(ascii).toContain(voter.voter.nationalId);
    expect(ascii).toContain('127.0.0.1');
    expect(ascii).toMatch(/\b14\d\d\/\d\d\/\d\d\b/);
    expect(words).toContain(voter.words.link);
    await voter.button(voter.words.print).waitFor();
    await voter.button(voter.words.showBallot).click();
    const shown = await page.getByRole('dialog').locator('pre').innerText();
    expect(JSON.parse(shown)).toMatchObject({ type: 'ballot', contests: expect.any(Array) });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const link = await page.locator('dl a').first().getAttribute('href');
    expect(await readQrCode(page)).toBe(link);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      voter.button(voter.words.download).click(),
    ]);
    const receipt: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(receipt).toMatchObject({ type: 'receipt', election: poll.election });

    await voter.button(voter.words.signOut).click();
    await page.getByText(voter.words.signedOut).waitFor();
    const tracker = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(words)![0];
    await page.goto(link!);
    await page.getByText(tracker).first().waitFor();
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

test('the link of the invitation leads in, and the organiser sees that it was opened', async () => {
  const voter = bySms.voters[5]!;
  await bySms.invite();
  const link = await bySms.invitationOf(voter);
  expect(new URL(link).pathname).toMatch(new RegExp(`^/v/${bySms.election}/[A-Za-z0-9_-]{16,}$`));
  const page = await newPage(browser, PHONE);
  await page.goto(link);
  const visit = new VoterPage(page, bySms, voter);
  await visit.identify();
  await visit.enterLoginCode();
  await page.getByRole('checkbox').first().waitFor();
  expect(await bySms.hasOpened(voter)).toBe(true);
  await page.context().close();
});
