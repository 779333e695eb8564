import { bytesToHex } from '@sandoq/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLot, lotCommitment } from './lot.ts';

const seed = new Uint8Array(32).fill(1);
const closingRoot = new Uint8Array(32).fill(2);
const nonces = [new Uint8Array(32).fill(3)];

describe('lot', () => {
  it('gives what an independent implementation (Python, hashlib) of the definition gives', () => {
    const options = ['1', '2', '3', '4', '5', '6'];
    const without = { seed, closingRoot, nonces: [] };
    expect(drawLot(without, 'board', options).join('')).toBe('541623');
    expect(drawLot(without, 'inspector', options).join('')).toBe('514632');
    expect(drawLot({ seed, closingRoot, nonces }, 'board', options).join('')).toBe('234561');
    const persian = ['نامزد-۱', 'نامزد-۲', 'نامزد-۳', 'd'];
    expect(drawLot({ seed, closingRoot, nonces }, 'هیئت مدیره', persian)).toEqual([
      'نامزد-۱',
      'd',
      'نامزد-۳',
      'نامزد-۲',
    ]);
    expect(bytesToHex(lotCommitment(seed))).toBe(
      '6c25beac61aa7c6db085bd2c20f64bc19e4f5940c514ffd4ec2217f82fbb2999',
    );
  });

  it('gives some options the same order whatever else is drawn, and however they are listed', () => {
    const all = [...Array(12).keys()].map(String);
    const inputs = { seed, closingRoot, nonces };
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        const drawn = drawLot(inputs, 'board', some);
        expect(drawn).toEqual(drawLot(inputs, 'board', all).filter((option) => some.includes(option)));
      }),
    );
  });

  it('refuses inputs of the wrong length and repeated options', () => {
    const short = new Uint8Array(31);
    expect(() => drawLot({ seed: short, closingRoot, nonces: [] }, 'board', ['1'])).toThrow(RangeError);
    expect(() => drawLot({ seed, closingRoot, nonces: [short] }, 'board', ['1'])).toThrow(RangeError);
    expect(() => drawLot({ seed, closingRoot, nonces: [] }, 'board', ['1', '1'])).toThrow(RangeError);
    expect(() => lotCommitment(short)).toThrow(RangeError);
  });
});
