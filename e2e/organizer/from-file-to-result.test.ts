import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { toPersianDigits } from '@sandoq/persian';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { simulatedRoll } from '../simulation/election-definition.ts';
import { seededRandom } from '../simulation/seeded-random.ts';
import { readManifest, vote } from '../simulation/simulated-voter.ts';
import { expectAccessible } from '../voter/voter-page.ts';
import { OrganizerPage, type ElectionFile } from './organizer-page.ts';
import { filledCsv, filledWorkbook, moment, type WorkbookFacts } from './workbook.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// Voters of their own for each way, so that no phone is on two rolls at once.
const voters = simulatedRoll(1008).slice(1000);
const workbook = async (facts: WorkbookFacts): Promise<ElectionFile> => ({
  name: 'election.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await filledWorkbook(facts),
});
const csv = async (facts: WorkbookFacts): Promise<ElectionFile> => ({
  name: 'election.csv',
  mimeType: 'text/csv',
  buffer: filledCsv(facts),
});

interface Way {
  readonly name: string;
  readonly size: BrowserContextOptions;
  readonly language: 'fa' | 'en';
  readonly fileOf: (facts: WorkbookFacts) => Promise<ElectionFile>;
  readonly from: number;
}
const ways: readonly Way[] = [
  { name: 'a workbook, desktop, Persian', size: DESKTOP, language: 'fa', fileOf: workbook, from: 0 },
  { name: 'a CSV file, phone, English', size: PHONE, language: 'en', fileOf: csv, from: 4 },
];

describe('an organiser brings an election from a file to its published result', () => {
  test.each(ways)('$name', async ({ size, language, fileOf, from }) => {
    const journey = inject('journey');
    const context = await browser.newContext(size);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const organizer = new OrganizerPage(page, journey, language);
    const roll = voters.slice(from, from + 4);

    await organizer.signIn();
    await expectAccessible(page, 'elections');
    await page.getByRole('link', { name: organizer.words.newElection }).click();
    await page.getByRole('button', { name: organizer.words.create }).waitFor();
    await expectAccessible(page, 'new election');

    const facts = {
      title: 'انتخابات از فایل اکسل',
      opens: Date.now() - 120_000,
      closes: Date.now() + 7_200_000,
    };
    const broken = roll.map((voter, i) => (i === 2 ? { ...voter, nationalId: '1234567890' } : voter));
    await organizer.handIn(await fileOf({ ...facts, voters: [...broken, broken[0]!] }));
    await page.getByRole('alert').waitFor();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(1);
    await expectAccessible(page, 'faults of a file');

    await organizer.handIn(await fileOf({ ...facts, voters: roll }));
    await page.waitForURL(/\/organizer\/elections\//);
    const election = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.getByRole('row').nth(4).waitFor();
    await expectAccessible(page, 'draft');

    await organizer.act('seal');
    await organizer.act('invite');
    // Its time has come already, so it opens by itself, and the page hears of it.
    await page.getByRole('button', { name: organizer.words.acts.close[0], exact: true }).waitFor();
    await expectAccessible(page, 'open');

    const turnout = page.locator('output', { hasText: language === 'fa' ? 'صاحب رأی' : 'eligible' }).first();
    expect(await turnout.innerText()).toMatch(language === 'fa' ? /^۰ نفر از ۴/ : /^0 of 4/);
    const around = { base: journey.address, election, random: seededRandom(`organizer ${language}`) };
    const manifestOf = (open: string) => readManifest(journey.address, open, election);
    for (const voter of roll.slice(0, 3)) await vote(around, voter, manifestOf);
    // Without a reload: the server tells it.
    await page
      .locator('output', { hasText: language === 'fa' ? '۳ نفر از ۴' : '3 of 4' })
      .first()
      .waitFor();

    await organizer.extend(moment(facts.closes - 3_600_000), 'کندی شبکهٔ آزمون');
    await page
      .getByText(
        language === 'fa'
          ? 'زمان تازه باید پس از زمان کنونی پایان'
          : 'The new time must be later than the present',
      )
      .waitFor();
    await expectAccessible(page, 'extension');
    const closes = moment(facts.closes + 3_600_000);
    await organizer.extend(closes, 'کندی شبکهٔ آزمون');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const shown = language === 'fa' ? toPersianDigits(closes.slice(-5)) : closes.slice(-5);
    await page.getByText(shown).first().waitFor();

    await organizer.act('close');
    // The count follows by itself.
    await page.getByRole('heading', { name: organizer.words.result }).waitFor();
    await expectAccessible(page, 'counted');
    await organizer.act('publish');
    await expectAccessible(page, 'published');

    await page.goto(`${journey.address}/e/${election}/result?lang=${language}`);
    await page
      .getByText(
        language === 'fa' ? 'از ۴ نفری که حق رأی داشتند، ۳ نفر رأی دادند.' : 'Of 4 eligible voters, 3 voted.',
      )
      .waitFor();
    await expectAccessible(page, 'public result');
    expect(faults).toEqual([]);
    await context.close();
  });
});
