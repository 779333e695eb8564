import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/voting-codes.json' with { type: 'json' };
import { systemRandom } from '../group/index.ts';
import { codeCredential } from './code-credential.ts';
import {
  displayVotingCode,
  makeVotingCode,
  parseVotingCode,
  typedGroups,
  type VotingCode,
} from './voting-code.ts';

const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc
  .uint8Array({ minLength: 23, maxLength: 23 })
  .map((bytes): VotingCode => makeVotingCode(() => bytes));

describe('voting codes', () => {
  // Made by a few lines of Python from protocol §10, with the group of conformance/python.
  it.each(vectors)('$election $code $index gives the credential of the vectors', (vector) => {
    const code = parseVotingCode(vector.code);
    expect(code).toEqual({ ok: true, value: vector.code });
    const { secret, key } = codeCredential(vector.election, vector.code as VotingCode, vector.index);
    expect([Buffer.from(secret).toString('base64url'), key]).toEqual([vector.secret, vector.key]);
  });

  it('are read in any case, with Persian or Arabic digits, spaces, hyphens, and letters that look like digits', () => {
    const code = parseVotingCode('7ZK3-0QFD-M2XW-9T4A-7ZK3-0QFQ');
    expect(code).toEqual({ ok: true, value: '7ZK30QFDM2XW9T4A7ZK30QFQ' });
    for (const typed of [
      ' 7zk3 0qfd m2xw 9t4a 7zk3 0qfq ',
      '۷zk۳-۰qfd-m۲xw-۹t۴a-۷zk۳-۰qfq',
      '٧ZK٣oQFDM٢XW٩T٤A٧ZK٣OQFQ',
    ])
      expect(parseVotingCode(typed)).toEqual(code);
    expect(parseVotingCode('000000000000000000l0000I')).toMatchObject({ error: { code: 'check-wrong' } });
  });

  it('come back from the form in which they are printed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(displayVotingCode(code)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseVotingCode(displayVotingCode(code).toLowerCase())).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('with any one character wrong, or any two exchanged, are refused', () => {
    const at = fc.nat({ max: 23 });
    const refusalOf = (characters: readonly string[]) => {
      const read = parseVotingCode(characters.join(''));
      return read.ok ? 'none' : read.error.code;
    };
    const property = fc.property(codes, at, at, fc.nat({ max: 31 }), (code, i, j, other) => {
      const wrong = [...code].with(i, CHARACTERS[other]!);
      const exchanged = [...code].with(i, code[j]!).with(j, code[i]!);
      return [wrong, exchanged].every(
        (changed) => changed.join('') === code || refusalOf(changed) === 'check-wrong',
      );
    });
    expect(fc.check(property).failed).toBe(false);
  });

  it('say what is wrong while they are typed', () => {
    expect(parseVotingCode('7ZK3-0QF')).toEqual({ ok: false, error: { code: 'too-short', characters: 7 } });
    expect(parseVotingCode('0'.repeat(25))).toEqual({
      ok: false,
      error: { code: 'too-long', characters: 25 },
    });
    expect(parseVotingCode('7ZKش')).toEqual({ ok: false, error: { code: 'bad-character', character: 'ش' } });
    expect(parseVotingCode('U')).toMatchObject({ error: { code: 'bad-character' } });
  });

  it('are shown in groups while they are typed', () => {
    expect(typedGroups('7zk3 ۰qfd-m')).toEqual(['7ZK3', '0QFD', 'M']);
    expect(typedGroups(' ')).toEqual([]);
  });

  it('are made of 115 bits of the generator', () => {
    const asked: number[] = [];
    const code = makeVotingCode((length) => {
      asked.push(length);
      return systemRandom(length);
    });
    expect(asked).toEqual([23]);
    expect(makeVotingCode(systemRandom)).not.toBe(code);
  });
});
