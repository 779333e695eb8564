import { expect, it } from 'vitest';
import { formatRials, formatTomans } from './rial.ts';

it('groups whole rials in Persian', () => {
  expect(formatRials(0n)).toBe('۰');
  expect(formatRials(999n)).toBe('۹۹۹');
  expect(formatRials(1_250_000n)).toBe('۱٬۲۵۰٬۰۰۰');
  expect(formatRials(-1_250_000n)).toBe('-۱٬۲۵۰٬۰۰۰');
});

it('shows tomans only when nothing is rounded away', () => {
  expect(formatTomans(25_000n)).toBe('۲٬۵۰۰');
  expect(() => formatTomans(25_001n)).toThrow(RangeError);
});
