import type { Client } from '@sandoq/contract/client';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { must } from '../simulation/organizer.ts';

const PATIENCE_MS = 90_000;

/** The newest link that came to a trustee's phone, other than those in `seen`; it is seen from then on. */
export async function trusteeLink(
  phones: Client,
  election: string,
  mobile: string,
  seen: Set<string>,
): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const messages = must('phone', await phones('readHandset', { params: { number: mobile } }));
    const links = messages.items.map(({ text }) => /https?:\S+\/t\/\S+/.exec(text)?.[0]);
    const link = links.findLast((one) => one !== undefined && one.includes(election) && !seen.has(one));
    if (link !== undefined) {
      seen.add(link);
      return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no link came to the trustee’s phone');
}

/** A trustee at a browser, in Persian. */
export class TrusteePage {
  readonly page: Page;
  readonly pin: string;

  constructor(page: Page, pin: string) {
    this.page = page;
    this.pin = pin;
  }

  /** Closes the tab and comes back to the same address in a new one of the same browser. */
  async inNewTab(): Promise<TrusteePage> {
    const address = this.page.url();
    const context = this.page.context();
    await this.page.close();
    const page = await context.newPage();
    await page.goto(address);
    return new TrusteePage(page, this.pin);
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string) {
    return this.page.getByRole('heading', { name, exact: true });
  }

  /** Goes from the introduction to the choice of a PIN. */
  async begin(): Promise<void> {
    await this.button('ساختن سهم کلید').click();
    await this.heading('رمزی برای سهم خود برگزینید').waitFor();
  }

  /** Chooses the PIN, which makes the key. */
  async choosePin(again = this.pin): Promise<void> {
    await this.page.getByLabel('رمز', { exact: true }).fill(this.pin);
    await this.page.getByLabel('تکرار رمز').fill(again);
    await this.button('ادامه').click();
  }

  /** Downloads the backup and goes on. @returns the file's text */
  async putBackupAside(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: 'بارگیری پروندهٔ پشتیبان' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    await this.button('پرونده را نگه داشتم؛ ادامه').click();
    return text;
  }

  /** What the page says it will decrypt: the value beside a name. */
  shown(name: string): Promise<string> {
    return this.page.locator('dl > div', { hasText: name }).locator('dd').innerText();
  }

  /** The number of the keys that trustees compare by voice, as it is read aloud. */
  async comparedNumber(): Promise<string> {
    await this.heading('پیش از ادامه، این عدد را با امین‌های دیگر مقایسه کنید').waitFor();
    return this.page.getByText(/^[۰-۹]{20}$/).innerText();
  }

  /** The number of the tally that trustees compare by voice before they help. */
  async tallyNumber(): Promise<string> {
    await this.heading('پیش از کمک، عدد شمارش را با امین‌های دیگر مقایسه کنید').waitFor();
    return this.page.getByText(/^[۰-۹]{40}$/).innerText();
  }

  /** Finds the number to be that of the others, and goes on. */
  async sameNumber(): Promise<void> {
    await this.button('با همه یکی است؛ ادامه').click();
  }

  /** Gives the PIN at the form whose button is named so. */
  async givePin(button: string, pin = this.pin): Promise<void> {
    await this.page.getByLabel('رمز', { exact: true }).fill(pin);
    await this.button(button).click();
  }
}
