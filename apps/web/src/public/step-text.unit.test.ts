import type { DecidedResult } from '@sandoq/contract';
import { countInstantRunoff, STEP_CODES } from '@sandoq/rules';
import type { StepCode } from '@sandoq/rules';
import { expect, test } from 'vitest';
import type { Formats } from '../app/formats.ts';
import { count } from '../messages/en/count.ts';
import { count as persian } from '../messages/fa/count.ts';
import { stepText } from './step-text.ts';

const contest = {
  kind: 'choice',
  threshold: null,
  candidates: ['a', 'b', 'c'].map((id) => ({ id, title: { fa: id } })),
} as unknown as DecidedResult;
const f = { language: 'en', text: ({ fa }: { readonly fa: string }) => fa } as Formats;
const numbers = { count: String, decimal: String, share: String };
const say = (code: StepCode, options: string[], given: Record<string, string>) =>
  stepText({ code, options, numbers: given }, contest, { t: count, f, numbers });

test('a tie speaks only of the places that it is about', () => {
  expect(say('tie', ['a', 'b'], { votes: '4', mainPlaces: '0', alternatePlaces: '1' })).toBe(
    'Equal with 4: a, b. Among them a lot gives places: 1 alternate.',
  );
  expect(say('vacant-places', [], { main: '2', alternates: '1' })).toContain(
    'Left empty: 2 main and 1 alternate.',
  );
});

test('who leaves by lot is not said to have won it', () => {
  const options = ['a', 'b', 'c'].map((id, i) => ({ id, number: i + 1 }));
  const ballots = [
    { ranks: [1, 0, 2], weight: 2n },
    { ranks: [0, 1, 2], weight: 2n },
    { ranks: [0, 0, 1], weight: 3n },
  ];
  const counted = countInstantRunoff({ options }, ballots, ['b', 'c', 'a']);
  const lot = counted.ok ? counted.value.steps.find(({ code }) => code === 'lot-excludes') : undefined;
  expect(say('lot-excludes', [...lot!.options], {})).toBe(
    'a, b were equal at every stage; by lot, a leaves the count.',
  );
});

test('every step that a rule can take has a sentence in both languages, or stands in a table', () => {
  const tabled = STEP_CODES.filter((code) => say(code, ['a', 'b'], {}) === undefined);
  expect(tabled).toEqual(['pair', 'strongest-path']);
  for (const t of [count, persian]) {
    expect([...Object.keys(t.steps), ...tabled].toSorted()).toEqual(STEP_CODES.toSorted());
    for (const code of Object.keys(t.steps) as StepCode[]) {
      const said = stepText({ code, options: ['a'], numbers: {} }, contest, { t, f, numbers });
      expect(said).toMatch(/\S.{10,}\.$/);
    }
  }
});
