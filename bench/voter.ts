import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import lighthouse from 'lighthouse';
import type { Browser, Page } from 'playwright-core';
import { BROWSER_ARGS, chromiumPath, launchBrowser, PHONE } from '../e2e/browser.ts';
import { startJourneyServer } from '../e2e/global-setup.ts';
import { temporaryFolder } from '../e2e/simulation/temporary-folder.ts';
import { openPoll } from '../e2e/voter/poll.ts';
import type { Poll } from '../e2e/voter/poll.ts';
import { newPage, VoterPage } from '../e2e/voter/voter-page.ts';

const CANDIDATES = [14, 13, 13];
const LIGHTHOUSE_RUNS = 5;
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
];

/** Counts compressed bytes of script and style as they come over the wire, workers' scripts included. */
function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (/\.(js|css)$/.test(new URL(request.url()).pathname))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Notes how long the encrypting worker takes from its order to its answer: its download and the check of the record included. */
async function timeSealing(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const Real = Worker;
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (!String(url).includes('seal')) return;
        const begun = performance.now();
        this.addEventListener('message', () => {
          document.documentElement.dataset['sealed'] = String(performance.now() - begun);
        });
      }
    };
  });
  return async () => {
    const sealed = page.locator('html[data-sealed]');
    await sealed.waitFor({ state: 'attached' });
    return Number(await sealed.getAttribute('data-sealed'));
  };
}

/** One voter on a phone, from the link to the encrypted ballot. */
async function vote(browser: Browser, poll: Poll) {
  const page = await newPage(browser, PHONE);
  const bytes = countBytes(page);
  const sealing = await timeSealing(page);
  const voter = new VoterPage(page, poll, poll.voters[0]!);
  await voter.signIn();
  const bytesBeforeFirstChoice = await bytes();
  await voter.fill([7, 3, 1]);
  const encryptMs = await sealing();
  await page.context().close();
  return { bytesBeforeFirstChoice, encryptMs };
}

/** Lighthouse's performance score (0 … 100) of a page on a slow phone: the median of some runs, each in a fresh browser. */
async function scoreOf(url: string): Promise<number> {
  const scores: number[] = [];
  for (let run = 0; run < LIGHTHOUSE_RUNS; run++) {
    const profile = await temporaryFolder('lighthouse');
    const args = [...BROWSER_ARGS, '--headless=new', '--remote-debugging-port=0'];
    const child = spawn(await chromiumPath(), [...args, `--user-data-dir=${profile.path}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exited = once(child, 'exit');
    try {
      const port = await new Promise<number>((resolve, reject) => {
        createInterface({ input: child.stderr }).on('line', (line) => {
          const found = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
          if (found !== undefined) resolve(Number(found));
        });
        void exited.then(() => reject(new Error('Chromium ended')));
      });
      const result = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
      const score = result?.lhr.categories['performance']?.score;
      const audits = result?.lhr.audits;
      console.error(METRICS.map((name) => `${name} ${audits?.[name]?.displayValue ?? '?'}`).join(', '));
      if (typeof score !== 'number') throw new Error('Lighthouse gave no score');
      scores.push(Math.round(score * 100));
    } finally {
      child.kill();
      await exited;
      await rm(profile.path, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return scores.toSorted((a, b) => a - b)[Math.floor(scores.length / 2)]!;
}

execFileSync(process.execPath, [fileURLToPath(new URL('../scripts/build.mjs', import.meta.url))], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const server = await startJourneyServer();
const browser = await launchBrowser();
try {
  const poll = await openPoll(server, 'inbound', (definition) => ({
    ...definition,
    contests: definition.contests.flatMap((contest, i) => {
      if (contest.kind === 'text') return [];
      const candidates = Array.from({ length: CANDIDATES[i]! }, (_, n) => ({
        ...contest.candidates[0]!,
        id: `${contest.id}-${n + 1}`,
        number: n + 1,
      }));
      return [{ ...contest, candidates }];
    }),
  }));
  const { bytesBeforeFirstChoice, encryptMs } = await vote(browser, poll);
  await browser.close();
  const lighthouseMobile = await scoreOf(`${poll.base}/v/${poll.election}`);
  console.log(JSON.stringify({ bytesBeforeFirstChoice, encryptMs: Math.round(encryptMs), lighthouseMobile }));
} finally {
  await browser.close();
  await server.stop();
}
