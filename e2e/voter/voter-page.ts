import AxeBuilder from '@axe-core/playwright';
import jsQr from 'jsqr';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hearDigits } from './hear-digits.ts';
import type { SimulatedVoter } from '../simulation/election-definition.ts';
import type { Poll } from './poll.ts';

const WORDS = {
  fa: {
    enter: 'ورود',
    confirm: 'تایید',
    noPuzzle: 'ورود بدون معما',
    worked: 'نیازی به نوشتن عدد نیست',
    next: 'ادامه',
    toReview: 'تایید و بازبینی',
    go: /^تایید و (دریافت|فرستادن)/,
    cast: 'ثبت رای',
    checked: 'رسید در همین دستگاه بررسی شد',
    download: 'دریافت فایل رسید',
    print: 'چاپ',
    showBallot: 'نمایش رای رمز شده',
    link: 'لینک رهگیری تراکنش در شبکه',
    signOut: 'خروج',
    signedOut: 'از سامانه خارج شدید.',
  },
  en: {
    enter: 'Enter',
    confirm: 'Confirm',
    noPuzzle: 'Without a puzzle',
    worked: 'you need not type the number',
    next: 'Continue',
    toReview: 'Confirm and review',
    go: /^Confirm and (get|send)/,
    cast: 'Cast my vote',
    checked: 'The receipt was checked on this device',
    download: 'Download the receipt file',
    print: 'Print',
    showBallot: 'Show the encrypted vote',
    link: 'Tracking link in the network',
    signOut: 'Sign out',
    signedOut: 'You have signed out.',
  },
} as const;

/** A voter at a browser: the steps of the way, each ending when the next page is there. */
export class VoterPage {
  readonly words: (typeof WORDS)['fa'] | (typeof WORDS)['en'];
  readonly page: Page;
  readonly poll: Poll;
  readonly voter: SimulatedVoter;
  readonly language: 'fa' | 'en';

  constructor(page: Page, poll: Poll, voter: SimulatedVoter, language: 'fa' | 'en' = 'fa') {
    this.page = page;
    this.poll = poll;
    this.voter = voter;
    this.language = language;
    this.words = WORDS[language];
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  address(rest = ''): string {
    return `${this.poll.base}/v/${this.poll.election}${rest}?lang=${this.language}`;
  }

  async openLink(): Promise<void> {
    await this.page.goto(this.address());
    await this.page.getByRole('link', { name: this.words.enter, exact: true }).waitFor();
  }

  /** Answers the captcha by letting the device work, or by the number in the picture, which is also spoken. */
  async proveHuman(by: 'work' | 'number'): Promise<void> {
    await this.page.locator('fieldset img').waitFor();
    if (by === 'number') {
      const audio = await this.page.locator('fieldset audio').getAttribute('src');
      const spoken = await this.page.request.get(new URL(audio!, this.poll.base).href);
      await this.page.locator('#captcha').fill(hearDigits(await spoken.body()));
      return;
    }
    await this.button(this.words.noPuzzle).click();
    await this.page.getByText(this.words.worked).waitFor();
  }

  /** Fills and sends the form. */
  async identify(by: 'work' | 'number' = 'work'): Promise<void> {
    await this.page.getByRole('link', { name: this.words.enter, exact: true }).click();
    await this.page.locator('#licence').fill(this.voter.licence);
    await this.page.locator('#nationalId').fill(this.voter.nationalId);
    await this.proveHuman(by);
    await this.button(this.words.confirm).click();
    await this.page.locator('#code').waitFor();
  }

  async enterLoginCode(): Promise<void> {
    await this.page.locator('#code').fill(await this.poll.newestCode(this.voter));
    await this.button(this.words.confirm).click();
    await this.page.waitForURL(/\/ballot\/|\/receipt/);
  }

  async signIn(): Promise<void> {
    await this.openLink();
    await this.identify();
    await this.enterLoginCode();
    await this.page.getByRole('checkbox').first().waitFor();
  }

  /** Chooses the first `count` candidates of the office that is shown. */
  async choose(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.page.getByRole('checkbox').nth(i).check();
  }

  chosen(): Promise<number> {
    return this.page.locator('input[type=checkbox]:checked').count();
  }

  async next(): Promise<void> {
    const before = this.page.url();
    await this.button(this.words.next).click();
    await this.page.waitForURL((url) => url.href !== before);
    await this.page.getByRole('checkbox').first().waitFor();
  }

  async toReview(): Promise<void> {
    await this.button(this.words.toReview).click();
    await this.page.waitForURL(/\/review$/);
  }

  /** From the first office to the review, with so many chosen in each. */
  async fill(counts: readonly [number, number, number] = [3, 2, 1]): Promise<void> {
    await this.choose(counts[0]);
    await this.next();
    await this.choose(counts[1]);
    await this.next();
    await this.choose(counts[2]);
    await this.toReview();
  }

  async prepare(): Promise<void> {
    await this.button(this.words.go).click();
    await this.page.waitForURL(/\/confirm$/);
  }

  /** The address that the prepared text message would go to, and what it says. */
  async sms(): Promise<{ line: string; code: string }> {
    const href = await this.page.locator('a[href^="sms:"]').getAttribute('href');
    const found = /^sms:(\d+)\?&body=(\d+)$/.exec(href ?? '');
    if (found === null) throw new Error(`no prepared message in ${String(href)}`);
    return { line: found[1]!, code: found[2]! };
  }

  async sendOwnSms(): Promise<void> {
    const { line, code } = await this.sms();
    await this.poll.text(this.voter, line, code);
  }

  async castByCode(): Promise<void> {
    await this.page.locator('#code').fill(await this.poll.newestCode(this.voter));
    await this.button(this.words.cast).click();
  }

  /** Waits for the receipt and for this device's own check of it. */
  async receipt(): Promise<void> {
    await this.page.waitForURL(/\/receipt$/);
    await this.page.getByText(this.words.checked).waitFor();
  }
}

/** What a camera reads from the receipt's QR code. */
export async function readQrCode(page: Page): Promise<string | undefined> {
  const side = 352;
  const pixels = await page.evaluate((size) => {
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const paper = canvas.getContext('2d')!;
    paper.drawImage(document.querySelector<HTMLImageElement>('figure img')!, 0, 0, size, size);
    return [...paper.getImageData(0, 0, size, size).data];
  }, side);
  return jsQr(new Uint8ClampedArray(pixels), side, side)?.data;
}

/** A busy machine is slow; what does not come in this time does not come. */
const PATIENCE_MS = 90_000;

/** A browser of a voter's own (cookies, storage), showing a blank page. */
export async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** Fails with axe's findings when the page shown has any, or when it is wider than the window. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // No page has frames, and what is right need not be listed: without both it takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect(found).toEqual([]);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(`${name}: ${beyond} px too wide`).toBe(`${name}: 0 px too wide`);
}
