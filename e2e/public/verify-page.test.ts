import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { anchoredRecord, anchorOf, steps } from '../../apps/verify/src/anchored-lab.ts';
import { mirrorRecord } from '../../apps/verify/src/commands/export-command.ts';
import { httpSource } from '../../apps/verify/src/sources/http-source.ts';
import { launchBrowser, PHONE } from '../browser.ts';
import { temporaryFolder } from '../simulation/temporary-folder.ts';
import { expectAccessible } from '../voter/voter-page.ts';
import { holdElection } from './finished-election.ts';

const PAGE = fileURLToPath(new URL('../../apps/verify/dist/sandoq-verify.html', import.meta.url));

let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  const journey = inject('journey');
  [browser, folder] = await Promise.all([launchBrowser(), temporaryFolder('verify-page')]);
  const { election } = await holdElection(journey, 2100);
  await mirrorRecord(httpSource(`${journey.address}/record/${election}`), folder.path);
  context = await browser.newContext({ ...PHONE, offline: true });
  page = await context.newPage();
  await page.goto(pathToFileURL(PAGE).href);
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

/** Drops a folder or file of this machine onto the page, as a hand with a mouse does. */
async function drop(path: string): Promise<void> {
  const box = (await page.locator('#drop').boundingBox())!;
  const session = await context.newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}

const verdict = async (): Promise<string | null> => {
  const report = page.locator('#report[data-verdict]');
  await report.waitFor();
  return report.getAttribute('data-verdict');
};

const reportText = (): Promise<string> => page.locator('#report').innerText();

const chooseZip = async (files: Record<string, Uint8Array>): Promise<void> => {
  const buffer = Buffer.from(zipSync(files, { level: 1 }));
  await page.setInputFiles('#zip', { name: 'record.zip', mimeType: 'application/zip', buffer });
  await page.getByRole('status').filter({ hasText: /./ }).waitFor({ state: 'detached' });
};

test('a folder dropped on the page of one file is verified without any network', async () => {
  await drop(folder.path);
  expect(await verdict()).toBe('holds');
  expect(await reportText()).toContain('درست است: همهٔ بررسی‌ها پذیرفته شد');
  await expectAccessible(page, 'report');
});

test('the page and the report on it are in the other language at a press, and back', async () => {
  const inPersian = await reportText();
  await page.locator('#language').click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  expect(await page.locator('h1').innerText()).toBe('Sandoq verifier');
  expect(await page.locator('#hint').innerText()).toMatch(/^Drop the folder/);
  expect(await verdict()).toBe('holds');
  expect(await reportText()).toContain('IT HOLDS: every check passed');
  await page.locator('#language').click();
  expect(await reportText()).toBe(inPersian);
});

test('so is the record in a zip', async () => {
  const names = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files: Record<string, Uint8Array> = {};
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[`record/${path.slice(folder.path.length + 1)}`] = await readFile(path);
  }
  await chooseZip(files);
  expect(await verdict()).toBe('holds');
});

test('of anchors it says that their chains were not asked, in both languages', async () => {
  await chooseZip(Object.fromEntries(anchoredRecord(await anchorOf(steps.length))));
  expect(await verdict()).toBe('incomplete');
  expect(await reportText()).toMatch(/گواهان و زنجیره‌ها[^]*در خود زنجیره جست‌وجو نشد/);
  await page.locator('#language').click();
  expect(await reportText()).toMatch(/Witnesses and chains[^]*was not looked up on the chain itself/);
  await page.locator('#language').click();
});

test('a record with one changed byte does not hold, and the page names the entry', async () => {
  const bodies = join(folder.path, 'body');
  for (const name of await readdir(bodies)) {
    const text = await readFile(join(bodies, name), 'utf8');
    if (!text.includes('"type":"result"')) continue;
    await writeFile(join(bodies, name), text.replace('"ballots":4', '"ballots":5'));
  }
  await drop(folder.path);
  await page.locator('#report[data-verdict=fails]').waitFor();
  expect(await page.locator('#report').innerText()).toMatch(/V03|V04/);
  await expectAccessible(page, 'findings');
});
