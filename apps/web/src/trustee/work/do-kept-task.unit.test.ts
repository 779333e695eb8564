import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeyFile } from '../key-file.ts';
import { changeMemory, doKeptTask } from './do-kept-task.ts';

const file = { election: 'fixture', trustee: 3 } as KeyFile;
const compared = '0'.repeat(20);
const remember = () => changeMemory(file, (memory) => ({ ...memory, compared }));
const locks = { request: async (_name: string, work: () => Promise<unknown>) => work() };
const kept = new Map<string, string>();
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, text: string) => void kept.set(name, text),
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => void vi.unstubAllGlobals());

test('what the trustee said is remembered', async () => {
  expect(await remember()).toBeNull();
  expect(JSON.parse(kept.get('sandoq.trustee.fixture.3.memory')!)).toEqual({ compared });
});

test('a browser without locks cannot do it, which is said and not waited for', async () => {
  vi.stubGlobal('navigator', {});
  expect(await remember()).toBe('device');
  expect(await doKeptTask('standing', file, {})).toEqual({ ok: false, error: 'device' });
});

test('a browser that lets nothing be kept cannot do it', async () => {
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { ...storage, setItem });
  expect(await remember()).toBe('device');
});

test('a browser without workers cannot do it', async () => {
  vi.stubGlobal('Worker', undefined);
  expect(await doKeptTask('standing', file, {})).toEqual({ ok: false, error: 'device' });
});
