import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterAudit, EMPTY, forgetDraft, openDraftStorage } from './draft-storage.ts';

const DRAFT = { choices: { board: { b1: 1, b2: 1 } }, prepared: null, audited: null };

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (n) => [...kept.keys()][n] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('sessionStorage', memoryStorage());
});
// Other files run in the same worker.
afterEach(() => vi.unstubAllGlobals());

test('a draft is there again when the same voter signs in on the same device', async () => {
  await (await openDraftStorage('e1', 'secret')).save(DRAFT);
  expect(await (await openDraftStorage('e1', 'secret')).load()).toEqual(DRAFT);
});

test('what lies on the disk names no candidate, and another voter cannot open it', async () => {
  await (await openDraftStorage('e1', 'secret')).save(DRAFT);
  const stored = localStorage.getItem('sandoq.draft.e1') ?? '';
  expect(stored).not.toBe('');
  expect(stored).not.toContain('b1');
  expect(await (await openDraftStorage('e1', 'other')).load()).toEqual(EMPTY);
});

test('a forgotten draft is gone', async () => {
  const storage = await openDraftStorage('e1', 'secret');
  await storage.save(DRAFT);
  forgetDraft('e1');
  expect(await storage.load()).toEqual(EMPTY);
});

test('without Web Crypto a draft lives in the tab only', async () => {
  vi.stubGlobal('crypto', {});
  await (await openDraftStorage('e1', 'secret')).save(DRAFT);
  expect(localStorage.length).toBe(0);
  expect(await (await openDraftStorage('e1', 'secret')).load()).toEqual(DRAFT);
});

const SEALED = { tracker: 'set', trackers: ['t1', 't2'], choices: { board: { b1: 1 } } };

test('of an audited vote stays what this device sealed, whatever the server calls its ballots', () => {
  const draft = { choices: { board: { b2: 1 } }, prepared: SEALED, audited: null };
  expect(afterAudit(draft, { tracker: 'set', trackers: ['other'], left: 4 })).toEqual({
    choices: draft.choices,
    prepared: null,
    audited: { ...SEALED, left: 4 },
  });
});

test('of an audited vote that another page sealed, the ballots are those that its handle was checked with', () => {
  const draft = { choices: SEALED.choices, prepared: null, audited: null };
  const opened = { tracker: 'set', trackers: ['t1', 't2'], left: 4 };
  expect(afterAudit(draft, opened).audited).toEqual({ ...opened, choices: draft.choices });
});
