import { expect, it } from 'vitest';
import { readRoll } from './read-roll.ts';

it('reads the roll that the organiser exports, in Persian or English, and asks for nothing more than licences', () => {
  expect(
    readRoll('\ufeffنام,شمارهٔ پروانه,تلفن همراه\r\nنمونهٔ یک,1000000001,0912***0001\r\n,۱۰۰۰۰۰۰۰۰۲,\r\n'),
  ).toEqual({
    ok: true,
    value: [
      { licence: '1000000001', name: 'نمونهٔ یک', weight: 1 },
      { licence: '1000000002', name: '', weight: 1 },
    ],
  });
  expect(readRoll('Licence number;Shares\n12345;2,500')).toEqual({
    ok: true,
    value: [{ licence: '0000012345', name: '', weight: 2500 }],
  });
});

it('says everything that is wrong with it at once, by the rows of the sheet', () => {
  expect(readRoll('name,licence,weight\na,1000000001,1\n\nb,12,\nc,1000000001,0\nd,,x')).toEqual({
    ok: false,
    error: [
      { code: 'licence-malformed', row: 4 },
      { code: 'licence-twice', row: 5 },
      { code: 'weight-malformed', row: 5 },
      { code: 'licence-malformed', row: 6 },
      { code: 'weight-malformed', row: 6 },
    ],
  });
  expect(readRoll('name\na')).toEqual({ ok: false, error: [{ code: 'no-licence-column', row: 1 }] });
  expect(readRoll('licence\n')).toEqual({ ok: false, error: [{ code: 'nobody', row: 1 }] });
});
