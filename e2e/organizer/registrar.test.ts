import { codeCredential, type VotingCode } from '@sandoq/protocol';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DESKTOP, launchBrowser, PHONE } from '../browser.ts';
import { temporaryFolder } from '../simulation/temporary-folder.ts';
import { openPoll } from '../voter/poll.ts';
import { expectAccessible, newPage, VoterPage } from '../voter/voter-page.ts';
import { OrganizerPage } from './organizer-page.ts';

let browser: Browser;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await temporaryFolder('registrar');
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

/** A secret as a page could write it, either end first. */
const formsOf = (secret: Uint8Array): readonly string[] =>
  [Buffer.from(secret), Buffer.from(secret).reverse()].flatMap((bytes) => [
    bytes.toString('base64url'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('latin1'),
    BigInt(`0x${bytes.toString('hex')}`).toString(),
    [...bytes].join(','),
  ]);

/** Presses what hands out a file. @returns where it was saved */
async function take(page: Page, role: 'button' | 'link', name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole(role, { name }).click(),
  ]);
  const file = join(folder.path, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** A registrar with the tool's page and no network. */
async function atRegistrar(): Promise<Page> {
  const page = await newPage(browser, DESKTOP);
  await page.goto(`${inject('journey').address}/registrar`);
  await page.context().setOffline(true);
  return page;
}

/** The organiser hands out the roll and takes the keys; the registrar makes the codes in between. @returns codes by licence */
async function exchange(election: string): Promise<ReadonlyMap<string, string>> {
  const desk = await newPage(browser, DESKTOP);
  const organizer = new OrganizerPage(desk, inject('journey'), 'fa');
  await organizer.signIn();
  await desk.goto(`${inject('journey').address}/organizer/elections/${election}?lang=fa`);
  await desk.getByText('تا نیاید، انتخابات مهر و موم نمی‌شود').waitFor();
  await desk.getByText('کلیدهای مرجع رمزها هنوز وارد نشده است').waitFor();
  const roll = await take(desk, 'button', 'دریافت فهرست برای مرجع');

  const page = await atRegistrar();
  await page.getByLabel('شناسهٔ انتخابات').fill(election);
  await page.setInputFiles('#roll', roll);
  await page.getByLabel('عنوان انتخابات').fill('انتخابات نمونه');
  await page.getByLabel('تلفن شما').fill('021-00000000');
  await page.getByRole('button', { name: 'ساختن رمزها' }).click();
  await page.getByText('۲۰ رمز ساخته شد.').waitFor();
  await expectAccessible(page, 'codes are made');
  const codes = await readFile(await take(page, 'link', 'جدول رمزها'), 'utf8');
  const letters = await readFile(await take(page, 'link', 'نامه‌ها برای چاپ'), 'utf8');
  expect(letters.match(/<article>/g)).toHaveLength(20);
  const keys = await take(page, 'link', 'کلیدها برای برگزارکننده');
  const hash = await page.locator('#hash').innerText();
  await page.context().close();

  await desk.setInputFiles('input[type=file]', join(roll));
  await desk.getByRole('button', { name: 'وارد کردن کلیدها' }).click();
  await desk.getByText('این فایل کلیدهای برنامهٔ مرجع رمزها نیست').waitFor();
  await desk.setInputFiles('input[type=file]', keys);
  await desk.getByRole('button', { name: 'وارد کردن کلیدها' }).click();
  // The two of them compare the fingerprint of the file.
  await desk.getByText(hash).waitFor();
  await expectAccessible(desk, 'keys are there');
  await desk.context().close();
  return new Map(
    [...codes.matchAll(/^(\d{10}),.*,([0-9A-Z-]{29})\r$/gm)].map(([, licence, code]) => [licence!, code!]),
  );
}

/** The public record as its page hands it out. */
async function savedRecord(base: string, election: string): Promise<string> {
  const answer = await fetch(`${base}/record/${election}/archive.zip`);
  const file = join(folder.path, 'archive.zip');
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  return file;
}

test('a registrar sends the codes, and only who has the own code can vote, with all the shares that it gives', async () => {
  let codes: ReadonlyMap<string, string> = new Map();
  const poll = await openPoll(
    inject('journey'),
    'code',
    (definition) => ({
      ...definition,
      settings: { ...definition.settings, custody: 'authority' },
      // 3 = 2 + 1: a code that gives two credentials.
      roll: definition.roll.map((voter, i) => (i === 0 ? { ...voter, weight: '۳' } : voter)),
    }),
    async (election) => {
      codes = await exchange(election);
    },
  );
  expect(codes.size).toBe(20);

  const registrar = await atRegistrar();
  await registrar.setInputFiles('#own-keys', join(folder.path, `keys-${poll.election}.json`));
  await registrar.setInputFiles('#own-roll', join(folder.path, `registrar-roll-${poll.election}.csv`));
  await registrar.setInputFiles('#record', await savedRecord(poll.base, poll.election));
  await registrar.getByRole('button', { name: 'مقایسه' }).click();
  await registrar.getByText('همین ۲۱ کلید را دارد، هر کدام با همان تعداد رأی (روی هم ۲۲ رأی)').waitFor();
  await expectAccessible(registrar, 'compared');
  await registrar.context().close();

  const [mine, other] = [poll.voters[0]!, poll.voters[1]!];
  const page = await newPage(browser, PHONE);
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.postDataBuffer()?.toString('latin1') ?? '';
    sent.push([request.url(), ...Object.values(request.headers()), body].join('\n'));
  });
  const voter = new VoterPage(page, poll, mine);
  await voter.signIn();
  await voter.fill();
  const field = page.getByLabel('رمز رأی را بنویسید');
  await field.fill(codes.get(other.licence)!);
  await page.getByText('اما رمز شما در این انتخابات نیست').waitFor();
  await field.fill(codes.get(mine.licence)!.replace(/.$/, (last) => (last === '7' ? '8' : '7')));
  await page.getByText('در یکی از نویسه‌ها اشتباهی هست').waitFor();
  await expectAccessible(page, 'code with a mistake');
  expect(await voter.button(voter.words.go).count()).toBe(0);
  // As people type it: small letters, no hyphens.
  await field.fill(codes.get(mine.licence)!.replaceAll('-', ' ').toLowerCase());
  await page.getByText('رمز درست است').waitFor();
  await voter.prepare();
  await voter.castByCode();
  await voter.receipt();
  await page.getByText('۳ سهم', { exact: true }).waitFor();
  const bare = codes.get(mine.licence)!.replaceAll('-', '');
  expect(
    sent.filter((one) =>
      one
        .toUpperCase()
        .replaceAll(/[- +]|%20/g, '')
        .includes(bare),
    ),
  ).toEqual([]);
  // Nor does what follows from it, in whatever form; of each credential the public half was sent with its ballot.
  const pairs = [0, 1].map((index) => codeCredential(poll.election, bare as VotingCode, index));
  for (const { key, secret } of pairs) {
    expect(sent.some((one) => one.includes(key))).toBe(true);
    for (const form of formsOf(secret)) expect(sent.filter((one) => one.includes(form))).toEqual([]);
  }
  await page.context().close();
});
