import { verifyIranianLegalId } from '@persian-tools/persian-tools';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseLegalEntityId } from './legal-entity-id.ts';

const refusal = (text: string) => {
  const result = parseLegalEntityId(text);
  return result.ok ? 'accepted' : result.error;
};

it('accepts a true ID in any digit set', () => {
  expect(parseLegalEntityId('۱۰۳۸۰۲۸۴۷۹۰')).toEqual({ ok: true, value: '10380284790' });
});

it('says why a text is refused', () => {
  expect(refusal('')).toBe('empty');
  expect(refusal('1038028479x')).toBe('not-digits');
  expect(refusal('1038028479')).toBe('wrong-length');
  expect(refusal('10380284791')).toBe('check-digit');
});

it('agrees with persian-tools', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{2}[1-9]\d{7}$/), (digits) => {
      expect(refusal(digits) === 'accepted').toBe(verifyIranianLegalId(digits));
    }),
    { numRuns: 500 },
  );
});
