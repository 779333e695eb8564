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

it('finds votes under every name that the platform knows, so that nobody has one vote here and many there', () => {
  for (const name of ['تعداد رأی', 'وزن رأی', 'Votes', 'تعداد سهام (برگ سهم)'])
    expect(readRoll(`شماره پروانه اشتغال;${name}\n1000000001;۳۷`)).toMatchObject({ value: [{ weight: 37 }] });
  expect(readRoll('نام;نام خانوادگی;پروانه\nنمونه;یک;1000000001')).toMatchObject({
    value: [{ name: 'نمونه یک' }],
  });
});

it('refuses a decimal comma, instead of multiplying the votes', () => {
  expect(readRoll('licence;shares\n1000000001;2,5')).toEqual({
    ok: false,
    error: [{ code: 'weight-malformed', row: 2 }],
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
