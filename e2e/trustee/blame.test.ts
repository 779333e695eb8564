import type { ElectionDefinition } from '@sandoq/contract/client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { OrganizerPage } from '../organizer/organizer-page.ts';
import { cookieClient } from '../simulation/cookie-client.ts';
import { simulatedElection, simulatedRoll } from '../simulation/election-definition.ts';
import { act, must, organizerClient } from '../simulation/organizer.ts';
import { SimulatedTrustee } from '../simulation/simulated-trustee.ts';
import { expectAccessible, newPage } from '../voter/voter-page.ts';
import { trusteeLink } from './trustee-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DEALER = '09138800011';
const CHEATED = '09138800012';

test('a share that does not fit ends the making of the key, and trustee and organiser read who dealt it to whom', async () => {
  const journey = inject('journey');
  const call = await organizerClient(journey);
  const body: ElectionDefinition = {
    ...simulatedElection(Date.now() + 3_600_000, simulatedRoll(5024).slice(5020), 'inbound'),
    title: { fa: 'انتخابات با سهمی نادرست', en: 'An election with a bad share' },
    trustees: {
      threshold: 2,
      members: [
        { kind: 'server' },
        { kind: 'person', name: { fa: 'آزاده نمونه' }, mobile: DEALER },
        { kind: 'person', name: { fa: 'بهرام نمایشی' }, mobile: CHEATED },
      ],
    },
  };
  const { id: election } = must('create', await call('createElection', { body }));
  await act(call, election, 'seal');
  const dealer = await SimulatedTrustee.open(journey.address, election, DEALER);
  const cheated = await SimulatedTrustee.open(journey.address, election, CHEATED);
  for (const step of ['commitment', 'coefficients'] as const)
    for (const trustee of [dealer, cheated]) await trustee.takeStep(step);
  await dealer.takeStep('shares', 3);
  await cheated.takeStep('shares');

  const desk = await newPage(browser, DESKTOP);
  await new OrganizerPage(desk, journey, 'fa').signIn();
  await desk.goto(`${journey.address}/organizer/elections/${election}?lang=fa`);
  await desk.getByText('کلید رأی‌گیری را امین‌ها می‌سازند.').waitFor();
  const phones = cookieClient(journey.address).call;
  const phone = await newPage(browser, PHONE);
  await phone.goto(await trusteeLink(phones, election, DEALER, new Set()));
  await phone.getByRole('heading', { name: 'سهم شما روی این دستگاه نیست' }).waitFor();

  // Whom it was dealt to complains, which opens the share in public: both pages say so by themselves.
  await cheated.takeStep('acceptance');
  await phone.getByRole('heading', { name: 'کلید ساخته نشد' }).waitFor();
  const words = await phone.locator('main').innerText();
  expect(words).toContain('سهمی که «آزاده نمونه» برای «بهرام نمایشی» فرستاد نادرست بود.');
  expect(words).toContain('این انتخابات دیگر برگزار نمی‌شود.');
  await expectAccessible(phone, 'failed, to a trustee');
  await desk.getByText('سهمی که «آزاده نمونه» برای «بهرام نمایشی» فرستاد نادرست بود').waitFor();
  await desk.getByText('کلید ساخته نشد و این انتخابات را نمی‌توان برگزار کرد.').waitFor();
  await expectAccessible(desk, 'failed, to the organiser');
  await phone.getByRole('link', { name: 'دفتر عمومی رأی‌ها' }).click();
  await phone.waitForURL(/\/record$/);
  await Promise.all([phone.context().close(), desk.context().close()]);
});
