import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, PHONE } from '../browser.ts';
import { simulatedElection, simulatedRoll } from '../simulation/election-definition.ts';
import { act, openElection, organizerClient } from '../simulation/organizer.ts';
import { expectAccessible } from '../voter/voter-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('an invitation arrives on the open phone by itself, its link leads to the poll, and a text goes back', async () => {
  const journey = inject('journey');
  const call = await organizerClient(journey);
  const voters = simulatedRoll(3001).slice(3000);
  const election = await openElection(call, simulatedElection(Date.now() - 60_000, voters, 'inbound'));
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();

  await page.goto(`${journey.address}/demo/handset/${voters[0]!.mobile.replace('+98', '0')}?lang=fa`);
  await page.getByText('این گوشی هنوز پیامکی ندارد.').waitFor();
  await act(call, election, 'invite');
  const link = page.getByRole('log').getByRole('link');
  await link.waitFor();
  expect(await link.getAttribute('href')).toContain(`/v/${election}/`);
  await expectAccessible(page, 'phone');

  await page.getByLabel('متن پیامک').fill('سلام');
  await page.getByRole('button', { name: 'فرستادن' }).click();
  await page.getByRole('article', { name: 'پیامک فرستاده‌شده' }).getByText('سلام').waitFor();
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await opened.getByRole('link', { name: 'ورود', exact: true }).waitFor();
  await context.close();
});
