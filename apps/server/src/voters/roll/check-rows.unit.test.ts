import { describe, expect, it } from 'vitest';
import { checkRows } from './check-rows.ts';
import { readRollSheet } from './read-roll-sheet.ts';

const right = { licence: '1000000001', nationalId: '4220153071', name: 'آزاده نمونه', mobile: '09120000051' };
const codes = (rows: Parameters<typeof checkRows>[0]) => {
  const checked = checkRows(rows);
  return checked.ok ? [] : checked.error.map(({ where, code }) => `${where} ${code}`);
};

describe('checkRows', () => {
  it('forgives what spreadsheets and keyboards do', () => {
    const checked = checkRows([
      {
        licence: '10-300-00001',
        nationalId: '۱۲۳۴۵۶۷۹',
        name: ' علي  كاظمي ',
        mobile: '+98 912 000 00 51',
      },
      { licence: '123456', nationalId: '4220153071', name: 'ب', mobile: '9120000052' },
    ]);
    expect(checked).toMatchObject({
      ok: true,
      value: [
        {
          licence: '1030000001',
          nationalId: '0012345679',
          name: 'علی کاظمی',
          mobile: '+989120000051',
        },
        { licence: '0000123456', nationalId: '4220153071', mobile: '+989120000052' },
      ],
    });
  });

  it('reports everything that is wrong at once, with the rows of the sheet', () => {
    expect(
      codes([
        { ...right, row: 2 },
        { licence: '', nationalId: '123', name: '', mobile: '021-1234', row: 3 },
        { ...right, row: 5 },
        { ...right, licence: '12345678901', nationalId: '1111111111', row: 6 },
      ]),
    ).toEqual([
      'roll.3.name name-missing',
      'roll.3.licence licence-missing',
      'roll.3.nationalId national-id-malformed',
      'roll.3.mobile mobile-malformed',
      'roll.6.licence licence-malformed',
      'roll.6.nationalId national-id-malformed',
      'roll.5.licence licence-twice',
      'roll.5.nationalId national-id-twice',
    ]);
  });

  it('takes votes (shares) in any digits, one where nothing stands', () => {
    const given = [undefined, '', ' ۲٬۵۰۰ ', '1,000', '٣٧', '1000000'].map((weight, n) => ({
      ...right,
      licence: `100000000${n}`,
      nationalId: ['4220153071', '0012345679', '0000000116', '0000000124', '0000000132', '0000000140'][n]!,
      weight,
    }));
    const checked = checkRows(given);
    expect(checked.ok ? checked.value.map(({ weight }) => weight) : checked.error).toEqual([
      1, 1, 2500, 1000, 37, 1_000_000,
    ]);
  });

  it('refuses votes that are no number, none, or too many alone or together', () => {
    const weighing = (...weights: string[]) =>
      weights.map((weight, n) => ({
        ...right,
        licence: `100000000${n}`,
        nationalId: ['4220153071', '0012345679', '0000000116'][n]!,
        weight,
        row: n + 2,
      }));
    expect(codes(weighing('1.5', '0', '1000000000001'))).toEqual([
      'roll.2.weight weight-malformed',
      'roll.3.weight weight-out-of-bounds',
      'roll.4.weight weight-out-of-bounds',
    ]);
    expect(codes(weighing('-1', 'ده', '2,5'))).toEqual([
      'roll.2.weight weight-malformed',
      'roll.3.weight weight-malformed',
      'roll.4.weight weight-malformed',
    ]);
    expect(codes(weighing('999999999998', '2'))).toEqual([]);
    expect(codes(weighing('999999999998', '2', '1'))).toEqual(['roll.4.weight weights-too-many']);
    expect(checkRows(weighing('2'), 999_999_999_999)).toMatchObject({ ok: false });
  });

  it('says of a fraction that whole numbers are meant, which is another thing than a right one', () => {
    expect(checkRows([{ ...right, weight: '2.5' }])).toMatchObject({
      error: [{ detail: { fa: expect.stringContaining('عدد صحیح (بدون اعشار)') } }],
    });
  });

  it('names the row in both languages', () => {
    const checked = checkRows([right, { ...right, nationalId: '0012345679' }]);
    expect(checked).toMatchObject({
      error: [
        {
          detail: {
            fa: 'ردیف ۲: این شمارهٔ پروانه پیش‌تر در ردیف ۱ آمده است.',
            en: 'Row 2: this licence number stands in row 1 already.',
          },
        },
      ],
    });
  });
});

describe('readRollSheet', () => {
  const lines = (...cells: string[][]) => cells.map((line, at) => ({ row: at + 1, cells: line }));

  it('finds the columns by their names, in any order, with Arabic letters and other columns between', () => {
    const read = readRollSheet(
      lines(
        ['', '', ''],
        ['رديف', 'تلفن همراه', 'كد ملّی', 'نام و نام‌خانوادگي', 'شماره پروانه (بدون خط تیره)'],
        [],
        ['۱', '0912', '1', 'الف', '2'],
      ),
    );
    expect(read).toEqual({
      ok: true,
      value: [{ row: 4, licence: '2', nationalId: '1', name: 'الف', mobile: '0912' }],
    });
  });

  it('joins first and last name, in English too', () => {
    const read = readRollSheet(
      lines(
        ['Licence number', 'National ID', 'First name', 'Last name', 'Mobile'],
        ['1', '2', 'A', 'B', '3'],
      ),
    );
    expect(read).toMatchObject({ value: [{ name: 'A B' }] });
  });

  it('reads votes or shares, and refuses a sheet that gives people other ballots, rather than not to heed it', () => {
    const header = ['شماره پروانه', 'کد ملی', 'نام', 'نام خانوادگی', 'موبایل', 'تعداد سهام', 'نوع برگه'];
    const person = ['1', '2', 'آ', 'ب', '3'];
    const shares = lines(header, [...person, '۲٬۵۰۰', ''], [...person, '', 'all']);
    expect(readRollSheet(shares)).toMatchObject({ value: [{ weight: '۲٬۵۰۰' }, { weight: '' }] });
    const read = readRollSheet(lines(header, [...person, '', 'tehran']));
    expect(read).toMatchObject({ error: [{ where: 'roll.2.style', code: 'style-other' }] });
  });

  it('says which columns are missing', () => {
    const read = readRollSheet(lines(['نام', 'کد ملی']));
    expect(read).toMatchObject({
      error: [{ where: 'roll.header.licence' }, { where: 'roll.header.mobile' }],
    });
  });
});
