import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const TRUE_START = Date.UTC(2026, 10, 22, 8);

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
});
afterEach(() => vi.useRealTimers());

test('the device’s clock has no part in the server’s time', async () => {
  const { noteServerTime, serverNow } = await import('./server-clock.ts');
  vi.setSystemTime(TRUE_START + 5 * 3_600_000);
  const received = performance.now();
  noteServerTime(at(TRUE_START), received - 200, received);
  expect(Math.abs(serverNow() - TRUE_START)).toBeLessThanOrEqual(600);
  vi.setSystemTime(TRUE_START - 3 * 3_600_000);
  expect(Math.abs(serverNow() - TRUE_START)).toBeLessThanOrEqual(600);
});

test('answers narrow the time down, though each says only the second', async () => {
  const { noteServerTime, serverNow } = await import('./server-clock.ts');
  const start = performance.now();
  for (let ms = 0; ms < 2000; ms += 130) {
    vi.advanceTimersByTime(130);
    noteServerTime(at(TRUE_START + ms + 130), performance.now() - 20, performance.now());
  }
  const truth = TRUE_START + (performance.now() - start);
  expect(Math.abs(serverNow() - truth)).toBeLessThanOrEqual(100);
});

test('after the page has slept the newest answer counts', async () => {
  const { noteServerTime, serverNow } = await import('./server-clock.ts');
  noteServerTime(at(TRUE_START), performance.now() - 50, performance.now());
  const later = TRUE_START + 3_600_000;
  noteServerTime(at(later), performance.now() - 50, performance.now());
  expect(Math.abs(serverNow() - later)).toBeLessThanOrEqual(600);
});
