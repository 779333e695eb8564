import { MAX_BALLOT_CHARACTERS, type ChoiceDefinition } from '@sandoq/contract';
import { choiceContests } from '@sandoq/protocol';
import { ElectionFixture, forgeBallot } from '@sandoq/protocol/testing';
import { canonicalBytes } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { ballotCharacters } from './ballot-size.ts';
import { checkDefinition } from './check-definition.ts';

type Contest = ChoiceDefinition;

const contest = (changes: Partial<Contest>, candidates = 3): Contest => ({
  id: 'board',
  title: { fa: 'هیئت مدیره' },
  seats: 1,
  alternates: 0,
  min: 0,
  max: 1,
  perOption: 1,
  blank: true,
  candidates: Array.from({ length: candidates }, (_, i) => ({
    id: `c${i + 1}`,
    number: i + 1,
    title: { fa: `نامزد ${i + 1}` },
    about: null,
    photo: null,
  })),
  ...changes,
});

const codesOf = (contests: Contest[]): string[] =>
  checkDefinition(
    {
      title: { fa: 'انتخابات' },
      opens: '2026-12-01T04:30:00Z',
      closes: '2026-12-01T14:30:00Z',
      supportPhone: '021-00000000',
      settings: {
        confirmation: 'inbound',
        randomOrder: true,
        revoting: false,
        custody: 'platform',
        sessionMinutes: 20,
        codeDigits: 6,
      },
      contests,
      roll: [],
    },
    Date.parse('2026-11-01T00:00:00Z'),
  ).map(({ where, code }) => `${where} ${code}`);

describe('the size of a ballot, known before the election is made', () => {
  it('is never less than that of a real one, and at most a few hundred characters more', () => {
    const fixture = new ElectionFixture();
    const contests = choiceContests(fixture.manifest).map(({ id, min, max, perOption, blank, options }) =>
      contest({ id, min, max, perOption, blank }, options.length),
    );
    const real = canonicalBytes(forgeBallot(fixture, 0, {})).length;
    expect(ballotCharacters(contests)).toBeGreaterThanOrEqual(real);
    expect(ballotCharacters(contests)).toBeLessThan(real + 300);
  });

  it('is a fault of the definition when no voter could hand in such a ballot', () => {
    expect(codesOf([contest({ perOption: 50, max: 200 }, 90)])).toEqual([]);
    expect(codesOf([contest({ perOption: 50, max: 200 }, 200)])).toEqual(['contests ballot']);
    const wide = Array.from({ length: 20 }, (_, i) => contest({ id: `o${i}`, perOption: 2, max: 100 }, 100));
    expect(codesOf(wide)).toEqual(['contests ballot']);
    expect(ballotCharacters(wide)).toBeGreaterThan(MAX_BALLOT_CHARACTERS);
  });
});
