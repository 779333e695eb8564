import type { Page } from 'playwright-core';
import type { Journey } from '../global-setup.ts';

const WORDS = {
  fa: {
    signIn: 'ورود',
    username: 'نام کاربری',
    password: 'گذرواژه',
    newElection: 'ساختن انتخابات',
    create: 'ساختن پیش‌نویس',
    acts: {
      seal: ['مهر و موم کردن انتخابات', 'بله، مهر و موم شود', 'انتخابات مهر و موم شد.'],
      invite: ['فرستادن دعوت‌نامه‌ها', 'بله، فرستاده شود', 'فرستادن دعوت‌نامه‌ها آغاز شد.'],
      close: ['پایان دادن به رأی‌گیری', 'بله، بسته شود', 'رأی‌گیری بسته شد.'],
      publish: ['اعلام نتیجه', 'بله، اعلام شود', 'نتیجه اعلام شد.'],
    },
    extend: ['تمدید زمان رأی‌گیری', 'زمان تازهٔ پایان', 'دلیل تمدید'],
    result: 'نتیجهٔ شمارش',
  },
  en: {
    signIn: 'Sign in',
    username: 'User name',
    password: 'Password',
    newElection: 'New election',
    create: 'Create the draft',
    acts: {
      seal: ['Seal the election', 'Yes, Seal', 'The election is sealed.'],
      invite: ['Send the invitations', 'Yes, Send', 'The invitations are on their way.'],
      close: ['Close the poll', 'Yes, Close', 'The poll is closed.'],
      publish: ['Publish the result', 'Yes, Publish', 'The result is published.'],
    },
    extend: ['Extend the poll', 'New closing time', 'Reason'],
    result: 'Outcome of the count',
  },
} as const;

/** A file as a browser sends it. */
export interface ElectionFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** An organiser at a browser: the steps from signing in to publishing. */
export class OrganizerPage {
  readonly page: Page;
  readonly journey: Journey;
  readonly language: 'fa' | 'en';
  readonly words: (typeof WORDS)['fa'] | (typeof WORDS)['en'];

  constructor(page: Page, journey: Journey, language: 'fa' | 'en') {
    this.page = page;
    this.journey = journey;
    this.language = language;
    this.words = WORDS[language];
  }

  async signIn(): Promise<void> {
    const { page, words, journey } = this;
    await page.goto(`${journey.address}/organizer?lang=${this.language}`);
    await page.getByLabel(words.username).fill(journey.username);
    await page.getByLabel(words.password, { exact: true }).fill(journey.password);
    await page.getByRole('button', { name: words.signIn, exact: true }).click();
    await page.getByRole('link', { name: words.newElection }).waitFor();
  }

  /** Hands in a filled file on the page for new elections. */
  async handIn(file: ElectionFile): Promise<void> {
    await this.page.setInputFiles('input[type=file]', file);
    await this.page.getByRole('button', { name: this.words.create }).click();
  }

  /** Does an act: its button, the question, the answer. Waits for the word that it was done. */
  async act(name: keyof (typeof WORDS)['fa']['acts']): Promise<void> {
    const [button, yes, done] = this.words.acts[name];
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: yes }).click();
    await this.page.getByText(done).waitFor();
  }
  /** Fills the dialog that moves the closing time, with a time as organisers write it, and sends it. */
  async extend(time: string, reason: string): Promise<void> {
    const [extend, closes, why] = this.words.extend;
    const dialog = this.page.getByRole('dialog');
    if (!(await dialog.isVisible()))
      await this.page.getByRole('button', { name: extend, exact: true }).click();
    await dialog.getByLabel(closes).fill(time);
    await dialog.getByLabel(why).fill(reason);
    await dialog.getByRole('button', { name: extend, exact: true }).click();
  }
}
