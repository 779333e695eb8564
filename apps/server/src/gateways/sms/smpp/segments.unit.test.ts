import fc from 'fast-check';
import smpp from 'smpp';
import { describe, expect, it } from 'vitest';
import { segmentText } from './segments.ts';

const decode = (text: string): string =>
  segmentText(text, 7)
    .map(({ bytes, dataCoding, hasHeader }) =>
      (dataCoding === 8 ? smpp.encodings.UCS2 : smpp.encodings.ASCII).decode(
        hasHeader ? bytes.subarray(6) : bytes,
      ),
    )
    .join('');

describe('segmentText', () => {
  it('holds 70 Persian characters in one part, 134 in two, 67 more in each further part', () => {
    expect(segmentText('س'.repeat(70), 1)).toHaveLength(1);
    expect(segmentText('س'.repeat(71), 1)).toHaveLength(2);
    expect(segmentText('س'.repeat(134), 1)).toHaveLength(2);
    expect(segmentText('س'.repeat(135), 1)).toHaveLength(3);
    expect(segmentText('س'.repeat(201), 1)).toHaveLength(3);
  });

  it('uses the GSM alphabet where it is enough, counting escaped characters twice', () => {
    expect(segmentText('a'.repeat(160), 1)).toMatchObject([{ dataCoding: 0, hasHeader: false }]);
    expect(segmentText(`${'a'.repeat(159)}[`, 1)).toHaveLength(2);
    expect(segmentText('a'.repeat(306), 1)).toHaveLength(2);
    expect(segmentText('سلام', 1)).toMatchObject([{ dataCoding: 8 }]);
  });

  it('numbers the parts in the header', () => {
    const parts = segmentText('س'.repeat(100), 300);
    expect(parts.map(({ bytes }) => [...bytes.subarray(0, 6)])).toEqual([
      [5, 0, 3, 44, 2, 1],
      [5, 0, 3, 44, 2, 2],
    ]);
  });

  it('loses nothing and never exceeds what one part may carry', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'Z', '7', '[', '{', ' '), maxLength: 500 }),
      fc.string({ unit: fc.constantFrom('س', 'ل', '‌', '۷', '😀', 'a'), maxLength: 300 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(decode(text)).toBe(text);
        for (const { dataCoding, bytes } of segmentText(text, 0)) {
          expect(bytes.length).toBeLessThanOrEqual(dataCoding === 8 ? 140 : 160);
        }
      }),
    );
  });
});
