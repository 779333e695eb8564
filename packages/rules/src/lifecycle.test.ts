import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAct, decideCasting, decideExtension } from './lifecycle.ts';
import type { ElectionAct, ElectionState } from './lifecycle.ts';
import { votingSessionEnds } from './voting-session.ts';

const opens = 1_000_000;
const closes = 2_000_000;
const at = (state: ElectionState) => ({ state, opens, closes });
const states: ElectionState[] = ['draft', 'sealed', 'open', 'closed', 'tallied', 'published'];
const acts: ElectionAct[] = ['seal', 'invite', 'open', 'extend', 'close', 'tally', 'publish'];

describe('decideAct', () => {
  it('goes through the states one by one', () => {
    const next = (state: ElectionState, act: ElectionAct, now: number) => {
      const decision = decideAct(at(state), act, 'organizer', now);
      return decision.ok ? decision.value.state : decision.error;
    };
    expect(next('draft', 'seal', 0)).toBe('sealed');
    expect(next('sealed', 'invite', 0)).toBe('sealed');
    expect(next('sealed', 'open', opens)).toBe('open');
    expect(next('open', 'close', closes)).toBe('closed');
    expect(next('closed', 'tally', closes)).toBe('tallied');
    expect(next('tallied', 'publish', closes)).toBe('published');
    expect(next('sealed', 'seal', 0)).toEqual({ code: 'wrong-state', state: 'sealed' });
  });

  it('opens neither before its time nor after its period', () => {
    for (const actor of ['organizer', 'clock'] as const) {
      expect(decideAct(at('sealed'), 'open', actor, opens - 1)).toEqual({
        ok: false,
        error: { code: 'too-early', from: opens },
      });
      expect(decideAct(at('sealed'), 'open', actor, opens).ok).toBe(true);
      expect(decideAct(at('sealed'), 'open', actor, closes)).toEqual({
        ok: false,
        error: { code: 'too-late', closes },
      });
    }
  });

  it('lets the organiser close early and says so; the clock never does', () => {
    expect(decideAct(at('open'), 'close', 'organizer', closes - 1)).toEqual({
      ok: true,
      value: { state: 'closed', early: true },
    });
    expect(decideAct(at('open'), 'close', 'clock', closes - 1)).toEqual({
      ok: false,
      error: { code: 'too-early', from: closes },
    });
    expect(decideAct(at('open'), 'close', 'clock', closes)).toEqual({
      ok: true,
      value: { state: 'closed', early: false },
    });
  });

  it('never goes back and never skips a state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...acts),
        fc.constantFrom('organizer', 'clock'),
        fc.nat(3_000_000),
        (state, act, actor, now) => {
          const decision = decideAct(at(state), act, actor, now);
          const moved = decision.ok ? states.indexOf(decision.value.state) - states.indexOf(state) : 0;
          expect([0, 1]).toContain(moved);
        },
      ),
    );
  });
});

describe('decideExtension', () => {
  it('moves the closing time only later, and only before the poll is closed', () => {
    expect(decideExtension(at('open'), closes + 1, closes - 1)).toEqual({
      ok: true,
      value: { closes: closes + 1 },
    });
    expect(decideExtension(at('open'), closes, closes - 1)).toMatchObject({ error: { code: 'not-later' } });
    expect(decideExtension(at('open'), NaN, closes - 1)).toMatchObject({ error: { code: 'not-later' } });
    expect(decideExtension(at('sealed'), closes + 1, closes + 2)).toMatchObject({
      error: { code: 'not-later' },
    });
    expect(decideExtension(at('closed'), closes + 1, closes)).toMatchObject({
      error: { code: 'wrong-state' },
    });
  });

  it('comes in time for an open poll, at any time for one that missed its whole period', () => {
    expect(decideExtension(at('open'), closes + 9, closes)).toMatchObject({ error: { code: 'too-late' } });
    expect(decideExtension(at('sealed'), closes + 9, closes + 1)).toEqual({
      ok: true,
      value: { closes: closes + 9 },
    });
  });
});

describe('decideCasting', () => {
  it('is open from opens, inclusive, to closes, exclusive', () => {
    expect(decideCasting(at('open'), opens)).toEqual({ ok: true, value: { remaining: closes - opens } });
    expect(decideCasting(at('open'), closes - 1)).toEqual({ ok: true, value: { remaining: 1 } });
    expect(decideCasting(at('open'), closes)).toMatchObject({ error: { code: 'poll-closed' } });
    expect(decideCasting(at('open'), opens - 1)).toMatchObject({ error: { code: 'not-open-yet' } });
  });

  it('needs the state too', () => {
    expect(decideCasting(at('sealed'), opens)).toMatchObject({ error: { code: 'not-open-yet' } });
    expect(decideCasting(at('closed'), opens)).toMatchObject({ error: { code: 'poll-closed' } });
  });
});

describe('voting session', () => {
  it('lasts as long as one login may vote, or until the poll closes', () => {
    const length = 20 * 60_000;
    expect(votingSessionEnds(0, 10 * length, length)).toBe(length);
    expect(votingSessionEnds(0, 60_000, length)).toBe(60_000);
  });
});
