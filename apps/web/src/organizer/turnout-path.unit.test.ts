import { expect, test } from 'vitest';
import { turnoutPath } from './turnout-path.ts';

const at = (clock: string) => Date.parse(`2026-01-01T${clock}:00Z`);
const axis = { opens: at('08:00'), closes: at('18:00'), until: at('13:00'), eligible: 100 };

test('rises by the votes of each step and ends at the present', () => {
  const steps = [
    { from: '2026-01-01T09:00:00Z', voted: 20 },
    { from: '2026-01-01T10:00:00Z', voted: 30 },
  ];
  expect(turnoutPath(steps, axis)).toEqual({
    line: 'M0 300H100V240H200V150H500',
    area: 'M0 300H100V240H200V150H500V300H0Z',
  });
});

test('is a flat line while nobody has voted, also on an empty roll', () => {
  expect(turnoutPath([], axis).line).toBe('M0 300H500');
  expect(turnoutPath([], { ...axis, eligible: 0 }).line).toBe('M0 300H500');
});

test('never leaves the drawing', () => {
  expect(turnoutPath([], { ...axis, until: at('23:00') }).line).toBe('M0 300H1000');
});
