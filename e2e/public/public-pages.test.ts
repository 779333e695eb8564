import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hashToHex } from '@sandoq/protocol';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { expectAccessible } from '../voter/voter-page.ts';
import { holdElection } from './finished-election.ts';
import type { FinishedElection } from './finished-election.ts';

let browser: Browser;
let finished: FinishedElection;
let base: string;
beforeAll(async () => {
  const journey = inject('journey');
  base = journey.address;
  [browser, finished] = await Promise.all([launchBrowser(), holdElection(journey, 2000)]);
});
afterAll(() => browser.close());

const WORDS = {
  fa: {
    turnout: 'از ۶ نفری که حق رأی داشتند، ۴ نفر رأی دادند.',
    table: 'جدول',
    tracker: 'کد رهگیری',
    search: 'جست‌وجو',
    found: 'این رأی در دفتر ثبت شده است.',
    notFound: 'رأیی با این کد در دفتر این انتخابات نیست.',
    malformed: 'این کد رهگیری کامل نیست',
    sealed: 'امضای مُهر درست است',
    included: 'مرورگر شما همین حالا حساب کرد',
    body: 'نمایش متن کامل',
    matches: 'متن سطر با شناسه‌اش می‌خواند.',
    single: 'تک‌امین',
  },
  en: {
    turnout: 'Of 6 eligible voters, 4 voted.',
    table: 'Table',
    tracker: 'Tracker',
    search: 'Search',
    found: 'This ballot is in the record.',
    notFound: 'No ballot in this record has that tracker.',
    malformed: 'This tracker is incomplete',
    sealed: 'The signature is right',
    included: 'Your browser has just computed',
    body: 'Show the full body',
    matches: 'The body matches its hash.',
    single: 'single trustee',
  },
} as const;

const ways: readonly { name: string; size: BrowserContextOptions; language: 'fa' | 'en' }[] = [
  { name: 'phone, Persian', size: PHONE, language: 'fa' },
  { name: 'desktop, Persian', size: DESKTOP, language: 'fa' },
  { name: 'phone, English', size: PHONE, language: 'en' },
  { name: 'desktop, English', size: DESKTOP, language: 'en' },
];

async function visit<T>(
  size: BrowserContextOptions,
  language: 'fa' | 'en',
  work: (page: Page, open: (path: string) => Promise<void>, words: (typeof WORDS)['fa' | 'en']) => Promise<T>,
): Promise<void> {
  const context = await browser.newContext(size);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(base)) faults.push(request.url());
  });
  const open = async (path: string) => {
    await page.goto(`${base}${path}?lang=${language}`);
  };
  await work(page, open, WORDS[language]);
  expect(faults).toEqual([]);
  await context.close();
}

describe('what everybody may see', () => {
  test.each(ways)('home, election, result, guide: $name', ({ size, language }) =>
    visit(size, language, async (page, open, words) => {
      await open('/');
      const doors = page.locator(`a[href="/e/${finished.election}/result"]`);
      await doors.first().waitFor();
      await expectAccessible(page, 'home');
      await open(`/e/${finished.election}`);
      await page.getByText(words.single).first().waitFor();
      await expectAccessible(page, 'election');
      await open(`/e/${finished.election}/result`);
      await page.getByText(words.turnout).waitFor();
      await page.getByText(words.single).first().waitFor();
      await page.getByText(`npm run verify -- ${base}/record/${finished.election}`).waitFor();
      await expectAccessible(page, 'result');
      await page.getByRole('button', { name: words.table }).first().click();
      expect(await page.getByRole('table').locator('tbody tr').count()).toBe(12);
      await expectAccessible(page, 'result as a table');
      await open('/guide');
      await page.locator('#single-trustee').waitFor();
      await expectAccessible(page, 'guide');
      await open('/demo/handset');
      await page.getByRole('searchbox').waitFor();
      await expectAccessible(page, 'phones');
    }),
  );

  test.each(ways)('the record and a ballot in it: $name', ({ size, language }) =>
    visit(size, language, async (page, open, words) => {
      const { trackerForPeople, recordUrl } = finished.receipts[1]!;
      await open(`/e/${finished.election}/record`);
      await page.getByText(words.sealed).waitFor();
      await page.locator('tbody tr').nth(9).waitFor();
      await expectAccessible(page, 'record');
      // The receipt's own link, as its QR code spells it.
      await open(new URL(recordUrl).pathname);
      await page.getByText(words.found).waitFor();
      expect(await page.locator('main').innerText()).toContain(trackerForPeople);
      await page.getByRole('button', { name: words.body }).click();
      await page.getByText(words.matches).waitFor();
      await expectAccessible(page, 'ballot in the record');
    }),
  );
});

test('a ballot is found by its tracker in every form, and it is said plainly when there is none', () =>
  visit(PHONE, 'fa', async (page, open, words) => {
    const { receipt, trackerForPeople } = finished.receipts[1]!;
    const search = async (typed: string) => {
      await open(`/e/${finished.election}/record`);
      await page.getByLabel(words.tracker).fill(typed);
      await page.getByRole('button', { name: words.search }).click();
    };
    for (const typed of [
      trackerForPeople.toLowerCase().replaceAll('-', ' '),
      receipt.tracker,
      hashToHex(receipt.tracker).toUpperCase(),
    ]) {
      await search(typed);
      await page.getByText(words.found).waitFor();
      expect(await page.locator('main').innerText()).toContain(trackerForPeople);
    }
    await search('7ZK3-0QFD-M2XW-9T4A');
    await page.getByText(words.notFound).waitFor();
    await expectAccessible(page, 'tracker not found');
    await search('7ZK3-0QFD');
    await page.getByText(words.malformed).waitFor();
    await expectAccessible(page, 'tracker malformed');
  }));

test('every type of entry is said in words and found in the signed record', () =>
  visit(DESKTOP, 'fa', async (page, open, words) => {
    await open(`/e/${finished.election}/record`);
    await page.locator('tbody tr').nth(9).waitFor();
    const entries = await page.locator('tbody tr').count();
    for (let index = 0; index < entries; index++) {
      await open(`/e/${finished.election}/record/entry/${index}`);
      await page.getByText(words.included).waitFor();
      const ballot = (await page.locator('h1').innerText()).includes('رأی رمزشده');
      if (!ballot) await page.locator('main section p').first().waitFor();
      if (index === 0) await expectAccessible(page, 'entry');
    }
    expect(entries).toBeGreaterThan(10);
  }));

test('a page shows an altered record as altered', () =>
  visit(DESKTOP, 'en', async (page, open) => {
    const { index } = finished.receipts[0]!;
    await page.route(`**/api/elections/*/record/entries/${index}`, async (route) => {
      const answer = await route.fetch();
      const view = (await answer.json()) as { entry: string };
      const entry = view.entry.replace('"v":1', '"v":2');
      await route.fulfill({ response: answer, json: { ...view, entry } });
    });
    await open(`/e/${finished.election}/record/entry/${index}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('does not agree with the record');
  }));
