import { readFile } from 'node:fs/promises';
import { receiptsOf, verifyReceipt } from '@sandoq/protocol';
import type { ChoiceDefinition } from '@sandoq/contract/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { OrganizerPage } from '../organizer/organizer-page.ts';
import type { SimulatedVoter } from '../simulation/election-definition.ts';
import { openPoll } from './poll.ts';
import { expectAccessible, newPage, readQrCode, VoterPage } from './voter-page.ts';

const DIRECTORS: ChoiceDefinition = {
  id: 'directors',
  rule: 'cumulative',
  title: { fa: 'هیئت مدیره' },
  candidates: ['آرش نمونه', 'بیتا نمایشی', 'پرویز آزمایشی', 'ترانه فرضی'].map((fa, i) => ({
    id: `d${i + 1}`,
    number: i + 1,
    title: { fa },
    about: null,
    photo: null,
  })),
  seats: 3,
  alternates: 0,
  min: 0,
  max: 3,
  perOption: 3,
  blank: true,
};
const TRACKER = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g;
const SIZES = ['۲۰', '۱۰', '۵', '۲'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The organiser takes the roll from a CSV file with a column of shares: the first voter has 37, the others one. */
async function importShares(election: string, voters: readonly SimulatedVoter[]): Promise<void> {
  const page = await newPage(browser, DESKTOP);
  const organizer = new OrganizerPage(page, inject('journey'), 'fa');
  await organizer.signIn();
  await page.goto(`${inject('journey').address}/organizer/elections/${election}?lang=fa`);
  await page.getByRole('button', { name: 'وارد کردن فهرست' }).click();
  const rows = voters.map(({ licence, nationalId, name, mobile }, i) =>
    [licence, nationalId, name, mobile, i === 0 ? '۳۷' : ''].join(','),
  );
  const csv = ['شماره پروانه,کد ملی,نام,موبایل,سهم', ...rows].join('\r\n');
  await page.setInputFiles('input[type=file]', {
    name: 'roll.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await page.getByRole('button', { name: 'فرستادن فایل' }).click();
  await page.getByText('۲۰ رأی‌دهنده وارد شد').waitFor();
  await page.getByText('۵۶ سهم نزد ۲۰ رأی‌دهنده').waitFor();
  await page.getByRole('cell', { name: '۳۷', exact: true }).waitFor();
  await expectAccessible(page, 'roll with shares');
  await page.context().close();
}

const trackersOn = async (page: Page): Promise<string[]> => [
  ...new Set((await page.locator('main').innerText()).match(TRACKER)),
];

test('a holder of 37 shares casts four ballots with one confirmation, and the result counts 37 votes a mark', async () => {
  const poll = await openPoll(
    inject('journey'),
    'inbound',
    (definition) => ({
      ...definition,
      title: { fa: 'مجمع شرکت نمونه' },
      contests: [DIRECTORS],
      settings: { ...definition.settings, randomOrder: false },
    }),
    importShares,
  );
  const page = await newPage(browser, PHONE);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const voter = new VoterPage(page, poll, poll.voters[0]!);
  const says = (text: string) => page.getByText(text).first().waitFor();
  const press = (name: string) => voter.button(name).click();

  await voter.openLink();
  await says('رأی هر کس به اندازهٔ سهم اوست');
  await voter.identify();
  await voter.enterLoginCode();
  await says('شما ۳۷ سهم دارید؛ رأی شما به اندازهٔ همین سهم شمرده می‌شود.');
  await says('هر علامت شما ۳۷ رأی است.');
  await press('یک علامت بیشتر برای ترانه فرضی');
  await press('یک علامت بیشتر برای ترانه فرضی');
  await says('۲ علامت از ۳ گذاشته شده؛ ۱ علامت مانده (۳۷ رأی)');
  await expectAccessible(page, 'marks');
  await voter.toReview();
  await says('۲ علامت، ۷۴ رأی');
  await says('رأی شما ۴ برگهٔ رمزشده است: ۲۰، ۱۰، ۵ و ۲ سهمی.');
  await page.getByText('چرا چند برگه؟').click();
  await voter.button(voter.words.go).waitFor();
  await expectAccessible(page, 'review of four ballots');

  // Tested first: all four are opened, and any of them can be compared on a second device.
  await voter.prepare();
  await page.locator('summary', { hasText: 'درست رمز کرده' }).click();
  const tested = await trackersOn(page);
  expect(tested).toHaveLength(4);
  await page.getByRole('link', { name: 'برگه‌ها را بیازمایید' }).click();
  await page.getByRole('radio').nth(2).check();
  await expectAccessible(page, 'test of four ballots');
  await press('باز کردن و باطل کردن این برگه‌ها');
  await says('برگه‌ها باز شد و باطل است');
  await page.getByText('۲ علامت', { exact: true }).waitFor();
  await expectAccessible(page, 'tested ballots');
  const second = await newPage(browser, PHONE);
  await second.goto((await readQrCode(page))!);
  await second.getByText('درست همان درآمد').waitFor();
  await second.getByText('۲ علامت').waitFor();
  expect(await trackersOn(second)).toEqual([tested[2]]);
  await second.context().close();

  await press('برگه‌های تازه و ادامهٔ رأی دادن');
  await page.waitForURL(/\/review$/);
  await voter.prepare();
  await says('هر ۴ برگهٔ رأی شما با هم ثبت می‌شود');
  await voter.sendOwnSms();
  await voter.receipt();
  await expectAccessible(page, 'receipt of four ballots');
  const words = await page.locator('main').innerText();
  for (const size of SIZES) expect(words).toContain(`برگهٔ ${size} سهمی`);
  const trackers = await trackersOn(page);
  expect(trackers).toHaveLength(4);
  expect(trackers.filter((one) => tested.includes(one))).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    voter.button(voter.words.download).click(),
  ]);
  const receipts = receiptsOf(await readFile(await download.path()));
  const record = {
    async read(path: string) {
      const answer = await fetch(`${poll.base}/record/${poll.election}/${path}`);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
  };
  expect(receipts).toHaveLength(4);
  for (const receipt of receipts) expect(await verifyReceipt(receipt, record)).toMatchObject({ ok: true });
  await page.getByRole('link', { name: 'دیدن در دفتر عمومی برگهٔ ۲ سهمی' }).click();
  await says(trackers[3]!);

  await poll.publish();
  await page.goto(`${poll.base}/e/${poll.election}/result?lang=fa`);
  await says('از ۵۶ سهمی که حق رأی داشت، ۳۷ سهم رأی داد.');
  await says('از ۲۰ نفری که حق رأی داشتند، ۱ نفر رأی دادند.');
  await says('۷۴ رأی');
  await expectAccessible(page, 'result by shares');
  expect(faults).toEqual([]);
  await page.context().close();
});
