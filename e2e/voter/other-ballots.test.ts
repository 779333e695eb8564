import type { ChoiceDefinition, ContestDefinition } from '@sandoq/contract/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, PHONE } from '../browser.ts';
import { openPoll } from './poll.ts';
import { expectAccessible, newPage, VoterPage } from './voter-page.ts';

const NAMES = ['آرش نمونه', 'بیتا نمایشی', 'پرویز آزمایشی', 'ترانه فرضی', 'جمشید الگو'];
const candidates = (id: string, count: number): ChoiceDefinition['candidates'] =>
  NAMES.slice(0, count).map((fa, i) => ({
    id: `${id}-${i + 1}`,
    number: i + 1,
    title: { fa },
    about: i === 0 ? { fa: 'کارشناس رسمی، رشتهٔ نمونه' } : null,
    photo: null,
  }));
const seats = { seats: 1, alternates: 0 };

const CONTESTS: ContestDefinition[] = [
  {
    id: 'council',
    kind: 'ranking',
    rule: 'stv-scottish',
    title: { fa: 'شورا' },
    candidates: candidates('council', 5),
    seats: 2,
    alternates: 0,
  },
  {
    id: 'chair',
    kind: 'ranking',
    rule: 'condorcet-schulze',
    title: { fa: 'رئیس' },
    candidates: candidates('chair', 3),
    ranks: 2,
    ...seats,
  },
  {
    id: 'plan',
    kind: 'score',
    title: { fa: 'طرح سال آینده' },
    candidates: candidates('plan', 3),
    maxScore: 5,
    ...seats,
  },
  {
    id: 'directors',
    rule: 'cumulative',
    title: { fa: 'هیئت مدیره' },
    candidates: candidates('directors', 4),
    seats: 3,
    alternates: 0,
    min: 0,
    max: 3,
    perOption: 3,
    blank: true,
  },
  {
    id: 'statute',
    rule: 'yes-no-abstain',
    title: { fa: 'تغییر اساسنامه' },
    candidates: ['موافق', 'مخالف', 'ممتنع'].map((fa, i) => ({
      id: `statute-${i}`,
      number: i + 1,
      title: { fa },
      about: null,
      photo: null,
    })),
    ...seats,
    min: 0,
    max: 1,
    perOption: 1,
    blank: true,
  },
  { id: 'words', kind: 'text', title: { fa: 'پیشنهاد شما' }, points: 2 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const bar = (page: Page) => page.getByRole('region', { name: 'انتخاب‌ها و دکمهٔ ادامه' });

test('a ballot that is ranked, scored, cumulated, decided and written, on a phone, to a result explained', async () => {
  const mobile = '09138800011';
  const poll = await openPoll(inject('journey'), 'inbound', (definition) => ({
    ...definition,
    contests: CONTESTS,
    settings: { ...definition.settings, randomOrder: false },
    trustees: {
      threshold: 2,
      members: [{ kind: 'server' }, { kind: 'person', name: { fa: 'آزاده نمونه' }, mobile }],
    },
  }));
  const page = await newPage(browser, PHONE);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const voter = new VoterPage(page, poll, poll.voters[0]!);
  const press = (name: string) => voter.button(name).click();

  await voter.openLink();
  await voter.identify();
  await voter.enterLoginCode();
  await heading(page, 'انتخاب شورا');
  await press('انتخاب برای اولویت ۱ پرویز آزمایشی');
  await press('انتخاب برای اولویت ۲ آرش نمونه');
  await press('انتخاب برای اولویت ۳ بیتا نمایشی');
  await press('بالاتر آرش نمونه');
  await bar(page).getByText('۳ اولویت از ۵ داده شده').waitFor();
  await expectAccessible(page, 'ranking');
  await page.reload();
  await bar(page).getByText('۳ اولویت از ۵ داده شده').waitFor();
  await press('برداشتن بیتا نمایشی');
  expect(await page.locator('section ol li').allInnerTexts()).toEqual([
    expect.stringMatching(/اولویت ۱\s+آرش نمونه/),
    expect.stringMatching(/اولویت ۲\s+پرویز آزمایشی/),
  ]);
  await press('ادامه');

  await heading(page, 'انتخاب رئیس');
  await press('ادامه');

  await heading(page, 'انتخاب طرح سال آینده');
  await page.getByRole('group', { name: 'امتیاز بیتا نمایشی' }).getByText('۴').click();
  await expectAccessible(page, 'score');
  await press('ادامه');

  await heading(page, 'انتخاب هیئت مدیره');
  await press('یک رأی بیشتر به ترانه فرضی');
  await press('یک رأی بیشتر به ترانه فرضی');
  await bar(page).getByText('۲ رأی از ۳ داده شده؛ ۱ رأی مانده').waitFor();
  await expectAccessible(page, 'cumulative');
  await press('ادامه');

  await heading(page, 'تغییر اساسنامه');
  await page.getByRole('radio', { name: 'موافق' }).check();
  await expectAccessible(page, 'motion');
  await press('ادامه');

  await heading(page, 'پیشنهاد شما');
  const box = page.getByRole('textbox', { name: 'پیشنهاد شما' });
  await box.fill('کتابخانه '.repeat(5));
  await page
    .getByText(/متن حدود .* بلندتر است/)
    .first()
    .waitFor();
  await press('تایید و بازبینی');
  expect(page.url()).toContain('/ballot/words');
  await expectAccessible(page, 'text');
  await box.fill('کتابخانه را باز کنید <b>');
  await voter.toReview();
  await voter.button(voter.words.go).waitFor();
  await expectAccessible(page, 'review');
  const shown = await page.locator('main').innerText();
  for (const said of ['به هیچ‌کس اولویت نداده‌اید', '۴ از ۵', '۲ رأی', 'موافق', 'کتابخانه را باز کنید <b>'])
    expect(shown).toContain(said);
  await voter.prepare();
  await voter.sendOwnSms();
  await voter.receipt();

  await poll.publish();
  await page.goto(`${poll.base}/e/${poll.election}/result?lang=fa`);
  await page.getByText('رأی هر نامزد در هر مرحله').waitFor();
  await expectAccessible(page, 'result');
  // Wide tables scroll by themselves; the page is as wide as the phone.
  expect(await page.evaluate(() => innerWidth)).toBe(390);
  const result = await page.locator('main').innerText();
  for (const said of ['حد نصاب انتخاب شدن', 'تصویب شد', 'کتابخانه را باز کنید <b>'])
    expect(result).toContain(said);
  expect(faults).toEqual([]);
  await page.context().close();
});
