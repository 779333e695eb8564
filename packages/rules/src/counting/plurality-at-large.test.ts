import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveTies } from './outcome.ts';
import { countPluralityAtLarge } from './plurality-at-large.ts';

/** A contest of seats + alternates over options named o0, o1, … with these totals. */
function count(seats: number, alternates: number, totals: number[]) {
  const options = totals.map((_, i) => ({ id: `o${i}`, number: i + 1 }));
  return countPluralityAtLarge({ seats, alternates, options }, totals.map(BigInt));
}

describe('plurality at large', () => {
  it('elects by most votes: main members, then alternates in order', () => {
    const { outcome, steps } = count(2, 2, [3, 9, 5, 7, 1]);
    expect(outcome.elected).toEqual(['o1', 'o3']);
    expect(outcome.alternates).toEqual(['o2', 'o0']);
    expect(outcome.ties).toEqual([]);
    expect(steps.map(({ code }) => code)).toEqual(['totals', 'main-members', 'alternate-members']);
    expect(steps[0]!.tallies![0]).toEqual({ option: 'o1', votes: '9' });
  });

  it('elects the five of the Vesey ward of Sutton Coldfield Town Council, 3 May 2018, as declared', () => {
    // The returning officer's declaration, collected in github.com/Birmingham-Eastside/sutton-coldfield-town-council
    // (elections/Sutton-Town-Council-Election-Results.csv): each voter had up to five votes.
    const declared = {
      Burrows: 1652n,
      Cairns: 2304n,
      Farr: 1709n,
      'Fox-Redfern': 1602n,
      Jolley: 1999n,
      Marriott: 1493n,
      Parry: 1710n,
      Passey: 2042n,
      Pocock: 3697n,
      Puri: 2821n,
    };
    const options = Object.keys(declared).map((id, i) => ({ id, number: i + 1 }));
    const { outcome } = countPluralityAtLarge({ seats: 5, alternates: 0, options }, Object.values(declared));
    expect(outcome).toMatchObject({
      elected: ['Pocock', 'Puri', 'Cairns', 'Passey', 'Jolley'],
      alternates: [],
      ties: [],
    });
  });

  it('does not call equal main members a tie', () => {
    expect(count(3, 0, [5, 5, 5, 1]).outcome).toMatchObject({ elected: ['o0', 'o1', 'o2'], ties: [] });
  });

  it('lists a tie between main and alternate', () => {
    const { outcome } = count(2, 1, [9, 5, 5, 1]);
    expect(outcome.elected).toEqual(['o0']);
    expect(outcome.ties).toEqual([{ options: ['o1', 'o2'], mainPlaces: 1, alternatePlaces: 1 }]);
    expect(resolveTies(outcome, ['o2', 'o1'])).toEqual({ elected: ['o0', 'o2'], alternates: ['o1'] });
  });

  it('lists a tie between the last alternate and nobody', () => {
    const { outcome } = count(1, 2, [9, 7, 5, 5, 5]);
    expect(outcome.alternates).toEqual(['o1']);
    expect(outcome.ties).toEqual([{ options: ['o2', 'o3', 'o4'], mainPlaces: 0, alternatePlaces: 1 }]);
    expect(resolveTies(outcome, ['o4', 'o3', 'o2'])).toEqual({ elected: ['o0'], alternates: ['o1', 'o4'] });
  });

  it('lists a tie among alternates only, because the first alternate fills the first vacancy', () => {
    const { outcome } = count(1, 3, [9, 5, 5, 3]);
    expect(outcome.alternates).toEqual(['o3']);
    expect(outcome.ties).toEqual([{ options: ['o1', 'o2'], mainPlaces: 0, alternatePlaces: 2 }]);
    expect(resolveTies(outcome, ['o2', 'o1']).alternates).toEqual(['o2', 'o1', 'o3']);
  });

  it('one tie can reach from main members over all alternates to nobody', () => {
    const { outcome } = count(2, 1, [9, 5, 5, 5, 5]);
    expect(outcome.ties).toEqual([{ options: ['o1', 'o2', 'o3', 'o4'], mainPlaces: 1, alternatePlaces: 1 }]);
    expect(resolveTies(outcome, ['o4', 'o3', 'o2', 'o1'])).toEqual({
      elected: ['o0', 'o4'],
      alternates: ['o3'],
    });
  });

  it('chains several ties with certain alternates between them', () => {
    const { outcome } = count(1, 6, [9, 9, 7, 5, 5, 4, 3, 3]);
    expect(outcome).toMatchObject({
      elected: [],
      alternates: ['o2', 'o5'],
      ties: [
        { options: ['o0', 'o1'], mainPlaces: 1, alternatePlaces: 1 },
        { options: ['o3', 'o4'], mainPlaces: 0, alternatePlaces: 2 },
        { options: ['o6', 'o7'], mainPlaces: 0, alternatePlaces: 1 },
      ],
    });
    expect(resolveTies(outcome, ['o7', 'o6', 'o4', 'o3', 'o1', 'o0'])).toEqual({
      elected: ['o1'],
      alternates: ['o0', 'o2', 'o4', 'o3', 'o5', 'o7'],
    });
  });

  it('leaves places empty rather than elect an option without votes', () => {
    const { outcome, steps } = count(2, 2, [4, 0, 0, 0]);
    expect(outcome).toMatchObject({ elected: ['o0'], alternates: [], ties: [] });
    expect(steps.at(-1)).toEqual({
      code: 'vacant-places',
      options: [],
      numbers: { main: '1', alternates: '2' },
    });
  });

  it('refuses a lot that misses a tied option', () => {
    expect(() => resolveTies(count(1, 0, [5, 5]).outcome, ['o0'])).toThrow(RangeError);
  });

  const election = fc.record({
    seats: fc.integer({ min: 1, max: 4 }),
    alternates: fc.nat(4),
    totals: fc.array(fc.nat(6), { minLength: 1, maxLength: 10 }),
    order: fc.shuffledSubarray([...Array(10).keys()], { minLength: 10 }),
  });

  it('fills min(places, options with votes), each once, and nobody left out has more votes than a member', () => {
    fc.assert(
      fc.property(election, ({ seats, alternates, totals, order }) => {
        const { outcome } = count(seats, alternates, totals);
        const final = resolveTies(
          outcome,
          order.map((i) => `o${i}`),
        );
        const members = [...final.elected, ...final.alternates];
        const withVotes = totals.filter((votes) => votes > 0).length;
        expect(final.elected).toHaveLength(Math.min(seats, withVotes));
        expect(members).toHaveLength(Math.min(seats + alternates, withVotes));
        expect(new Set(members).size).toBe(members.length);
        const votes = (id: string) => totals[Number(id.slice(1))]!;
        const inOrder = [Math.min(...final.elected.map(votes)), ...final.alternates.map(votes)];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
        const out = totals.map((_, i) => `o${i}`).filter((id) => !members.includes(id));
        for (const id of out) expect(votes(id)).toBeLessThanOrEqual(inOrder.at(-1)!);
      }),
    );
  });

  it('does not depend on the order of options in the manifest', () => {
    fc.assert(
      fc.property(election, ({ seats, alternates, totals, order }) => {
        const lot = order.map((i) => `o${i}`);
        const shuffled = order.filter((i) => i < totals.length);
        const here = count(seats, alternates, totals).outcome;
        const there = countPluralityAtLarge(
          { seats, alternates, options: shuffled.map((i) => ({ id: `o${i}`, number: i + 1 })) },
          shuffled.map((i) => BigInt(totals[i]!)),
        ).outcome;
        const a = resolveTies(here, lot);
        const b = resolveTies(there, lot);
        expect(b.alternates).toEqual(a.alternates);
        expect(b.elected.toSorted()).toEqual(a.elected.toSorted());
      }),
    );
  });

  it('is monotone: more votes never make a main member lose the seat', () => {
    fc.assert(
      fc.property(election, fc.nat(9), ({ seats, alternates, totals, order }, pick) => {
        const lot = order.map((i) => `o${i}`);
        const index = pick % totals.length;
        const before = resolveTies(count(seats, alternates, totals).outcome, lot);
        const raised = totals.with(index, totals[index]! + 1);
        const after = resolveTies(count(seats, alternates, raised).outcome, lot);
        const kept = !before.elected.includes(`o${index}`) || after.elected.includes(`o${index}`);
        expect(kept).toBe(true);
      }),
    );
  });
});
