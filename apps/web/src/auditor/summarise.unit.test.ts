import { ENTRY_TYPES } from '@sandoq/protocol';
import type { Ceremony, Notice } from '@sandoq/protocol';
import { expect, test } from 'vitest';
import type { Formats } from '../app/formats.ts';
import { auditor as english } from '../messages/en/auditor.ts';
import { auditor as persian } from '../messages/fa/auditor.ts';
import type { EntryType } from './entry-type.ts';
import { summarise } from './summarise.ts';

const f = {
  language: 'fa',
  moment: (of: string) => of,
  text: ({ fa }: { readonly fa: string }) => fa,
} as Formats;
const numbers = { count: String, decimal: String, share: String };

const CEREMONY = {
  commitment: { trustee: 31 },
  coefficients: { trustee: 32 },
  shares: { trustee: 33 },
  acceptance: { trustee: 34 },
  complaint: { trustee: 35, against: 36 },
} satisfies Record<Ceremony['step'], object>;
const NOTICES = {
  incident: { text: { fa: 'برق رفت' } },
  extension: { closes: 'فردا', text: { fa: 'به درخواست هیئت نظارت' } },
  anchor: { size: 77 },
} satisfies Record<Notice['kind'], object>;

/** Bodies of every type, each with what its sentences are made of; where a type says several things, one for each. */
const BODIES: Record<EntryType, readonly object[]> = {
  manifest: [{ contests: [{ options: [{}, {}] }], opens: 'شنبه', closes: 'یکشنبه' }],
  ceremony: Object.entries(CEREMONY).map(([step, body]) => ({ step, ...body })),
  credentials: [{ credentials: [{ weight: 1 }] }, { credentials: [{ weight: 12 }] }],
  open: [{}],
  ballot: [{ contests: [{}, {}, {}] }],
  challenged: [{}],
  close: [
    { ballots: 41, early: false },
    { ballots: 41, early: true },
  ],
  tally: [{ ballots: 42 }],
  shuffle: [{ trustee: 43, round: 44 }],
  decryption: [{ trustee: 45 }],
  result: [{ ballots: 46, eligible: 47, contests: [] }],
  lot: [{}],
  certification: [{}],
  notice: Object.entries(NOTICES).map(([kind, body]) => ({ kind, ...body })),
};

test.each([
  ['fa', persian],
  ['en', english],
])('every type of entry, every step of the key and every notice has words of its own: %s', (_, t) => {
  const said = ENTRY_TYPES.flatMap((type) =>
    BODIES[type].map((body) => summarise(type, body, { t, f, numbers, weighted: false }).join(' ')),
  );
  expect(new Set(said).size).toBe(said.length);
  for (const sentence of said) expect(sentence).toMatch(/^(?!.*(?:undefined|\[object)).{12,}$/s);
});

test('who took a step of the key is named, and of a complaint against whom', () => {
  const say = (type: EntryType, body: object) =>
    summarise(type, body, { t: persian, f, numbers, weighted: false })[0];
  for (const [step, body] of Object.entries(CEREMONY))
    expect(say('ceremony', { step, ...body })).toContain(`امین ${body.trustee}`);
  expect(say('ceremony', { step: 'complaint', ...CEREMONY.complaint })).toContain('امین 35 از امین 36');
  expect(say('shuffle', { trustee: 43, round: 2 })).toContain('امین 43 در دور 2');
});
