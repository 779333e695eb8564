import { readFile } from 'node:fs/promises';
import type { BallotReceipt } from '@sandoq/contract/client';
import { fromBase64Url } from '@sandoq/kernel';
import { checkConsistency, openCheckpoint, parseLogKey, parseLogProof } from '@sandoq/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, PHONE } from '../browser.ts';
import { cookieClient } from '../simulation/cookie-client.ts';
import { must } from '../simulation/organizer.ts';
import { seededRandom } from '../simulation/seeded-random.ts';
import { readManifest, vote } from '../simulation/simulated-voter.ts';
import { openPoll } from '../voter/poll.ts';
import type { Poll } from '../voter/poll.ts';
import { expectAccessible, newPage, VoterPage } from '../voter/voter-page.ts';

let browser: Browser;
let page: Page;
let poll: Poll;
const receipts: BallotReceipt[] = [];
let older: string;
let newer: string;
beforeAll(async () => {
  [browser, poll] = await Promise.all([launchBrowser(), openPoll(inject('journey'), 'inbound')]);
  page = await newPage(browser, PHONE);
  const { base, election } = poll;
  const around = { base, election, random: seededRandom('evidence') };
  for (const voter of poll.voters.slice(0, 2))
    receipts.push(...(await vote(around, voter, (open) => readManifest(base, open, election))).ballots);
  [older, newer] = receipts.map(({ receipt }) => parseLogProof(receipt.proof)!.checkpoint) as [
    string,
    string,
  ];
});
afterAll(() => browser.close());

/** Opens the record's page, pastes two texts and has them compared. @returns what the page says of it */
async function compare(first: string, second = ''): Promise<string> {
  await page.goto(`${poll.base}/e/${poll.election}/record?lang=fa`);
  await page.getByLabel('رسید یا مُهری که نگه داشته‌اید').fill(first);
  await page.getByLabel('رسید یا مُهر دوم').fill(second);
  await page.getByRole('button', { name: 'سنجیدن' }).click();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  return alert.innerText();
}

/** Serves another answer than the server's for one question. */
async function serve(path: string, change: (answer: Record<string, unknown>) => object): Promise<void> {
  await page.route(`**/api/elections/${poll.election}/record${path}`, async (route) => {
    const answer = await route.fetch();
    const json = change((await answer.json()) as Record<string, unknown>);
    await route.fulfill({ response: answer, json });
  });
}

const sizeOf = (note: string): number => Number(note.split('\n')[1]);

test('two receipts show that the record has only grown between them, in either order, and the proof can be kept', async () => {
  const [first, last] = receipts.map(({ receipt }) => JSON.stringify(receipt));
  expect(await compare(first!, last)).toContain('درست است.');
  await expectAccessible(page, 'compared');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'دریافت گواه' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${poll.election}-${sizeOf(older)}-${sizeOf(newer)}.json`);
  const kept = JSON.parse(await readFile(await download.path(), 'utf8'));
  const key = parseLogKey(kept.logKey);
  if (!key.ok) throw new Error('no key');
  const [from, to] = [kept.from.checkpoint, kept.to.checkpoint].map((note) =>
    openCheckpoint(note, key.value),
  );
  if (!from?.ok || !to?.ok) throw new Error('not signed');
  expect(checkConsistency(from.value, to.value, kept.proof.map(fromBase64Url))).toBe(true);
  expect(await compare(newer, older)).toContain('درست است.');
});

test('the root is shown as the checkpoint writes it', async () => {
  const note = await (await fetch(`${poll.base}/record/${poll.election}/checkpoint`)).text();
  await page.goto(`${poll.base}/e/${poll.election}/record?lang=fa`);
  const root = page.getByText(note.split('\n')[2]!, { exact: true });
  await root.waitFor();
  expect(await root.isVisible()).toBe(true);
});

test('a checkpoint alone is compared with the newest, and with itself', async () => {
  expect(await compare(older)).toContain('دست‌نخورده');
  expect(await compare(older, older)).toContain('هر دو مُهر از یک دفترند');
});

test('a forged checkpoint is refused, the first as the second', async () => {
  const forged = older.replace(`\n${sizeOf(older)}\n`, `\n${sizeOf(older) + 1}\n`);
  expect(await compare(forged)).toContain('متن نخست را کلید این انتخابات امضا نکرده است.');
  expect(await compare(newer, forged)).toContain('متن دوم را کلید این انتخابات امضا نکرده است.');
  expect(await compare(newer, 'سلام')).toContain('در متن دوم مُهری پیدا نشد.');
});

test('a record that cannot prove that it only grew is said to have lied', async () => {
  await serve('/consistency*', (answer) => ({ ...answer, proof: [] }));
  expect(await compare(older, newer)).toContain('درست نیست!');
  await page.unrouteAll();
});

test('a record that became shorter is said to be so', async () => {
  await serve('', (answer) => ({ ...answer, checkpoint: older, size: sizeOf(older) }));
  expect(await compare(newer)).toContain('از دفتر کاسته شده است');
  await page.unrouteAll();
});

test('record, ballot, notice and receipt lead to the transaction that holds their root', async () => {
  const { election, base } = poll;
  const person = poll.voters[0]!;
  // The code of the login before this one is not to be taken for the next.
  await poll.newestCode(person);
  process.kill(inject('journey').pid, 'SIGUSR2');
  const { call } = cookieClient(base);
  const anchors = () => call('listAnchors', { params: { election } });
  await expect.poll(async () => must('anchors', await anchors()).items, { timeout: 30_000 }).toHaveLength(1);
  const [anchor] = must('anchors', await anchors()).items;
  const url = `https://explorer.example/tx/${anchor!.transaction}`;
  expect(anchor).toMatchObject({ chain: 'stellar', url });

  const links = page.locator(`main a[href="${url}"]`);
  const open = async (path: string, name: string) => {
    await page.goto(`${base}/e/${election}${path}?lang=fa`);
    await links.first().waitFor();
    expect(await links.count()).toBe(1);
    await expectAccessible(page, name);
  };
  await open('/record', 'record with an anchor');
  await open(new URL(receipts[0]!.recordUrl).pathname.replace(`/e/${election}`, ''), 'anchored ballot');
  // The notice is the first entry that the anchor does not cover.
  await open(`/record/entry/${anchor!.size}`, 'notice of an anchor');

  const voter = new VoterPage(page, poll, person);
  await voter.openLink();
  await voter.identify();
  await voter.enterLoginCode();
  await voter.receipt();
  await links.waitFor();
  await expectAccessible(page, 'anchored receipt');
});
