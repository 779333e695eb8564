import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { csvTemplate, workbookTemplate } from './template.ts';

async function changed(change: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await workbookTemplate()) as unknown as ExcelJS.Buffer);
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('an election from a workbook', () => {
  it('is what the template shows, when nothing is changed', async () => {
    const read = await readWorkbook(await workbookTemplate());
    expect(read).toMatchObject({
      ok: true,
      value: {
        title: { fa: 'انتخابات هیئت مدیره', en: 'Board election' },
        opens: '2027-01-10T04:30:00Z',
        closes: '2027-01-10T14:30:00Z',
        settings: { confirmation: 'inbound', randomOrder: true, revoting: false, sessionMinutes: 20 },
        contests: [
          {
            id: 'board',
            seats: 7,
            alternates: 2,
            rule: 'plurality',
            perOption: 1,
            candidates: [{ id: 'board-1', number: 1 }],
          },
        ],
        roll: [{ licence: '0000000001', name: 'رأی‌دهندهٔ نمونه' }],
      },
    });
  });

  it('may have English names of sheets and columns, Persian digits and a typed-in code', async () => {
    const read = await readWorkbook(
      await changed((workbook) => {
        const offices = workbook.getWorksheet('سمت‌ها')!;
        offices.name = 'Offices';
        offices.getCell('E1').value = 'Seats';
        offices.getCell('E2').value = '۵';
        workbook.getWorksheet('انتخابات')!.getCell('B6').value = 'کد پیامکی';
        workbook.getWorksheet('انتخابات')!.getCell('B8').value = 'بله';
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { settings: { confirmation: 'code', revoting: true }, contests: [{ seats: 5 }] },
    });
  });

  it('may name the rule of an office, and the votes for one candidate', async () => {
    const read = await readWorkbook(
      await changed((workbook) => {
        const offices = workbook.getWorksheet('سمت‌ها')!;
        offices.getCell('I2').value = 'رأي تجمعي';
        offices.getCell('J2').value = '۷';
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { contests: [{ rule: 'cumulative', perOption: 7, max: 7 }] },
    });
    const wrong = await readWorkbook(
      await changed((workbook) => {
        workbook.getWorksheet('سمت‌ها')!.getCell('I2').value = 'شیر یا خط';
      }),
    );
    if (wrong.ok) throw new Error('accepted');
    expect(wrong.error.map(({ where }) => where)).toEqual(['workbook.contests.0.rule']);
  });

  it('has all its faults told at once, in both languages', async () => {
    const read = await readWorkbook(
      await changed((workbook) => {
        workbook.getWorksheet('انتخابات')!.getCell('B1').value = '';
        workbook.getWorksheet('سمت‌ها')!.getCell('H2').value = 'هفت';
      }),
    );
    if (read.ok) throw new Error('accepted');
    expect(read.error.map(({ where }) => where)).toEqual(['workbook.title.fa', 'workbook.contests.0.max']);
    expect(read.error.every(({ detail }) => detail.fa !== '' && detail.en !== '')).toBe(true);
  });

  it('is refused when it is no workbook', async () => {
    await expect(readWorkbook(Buffer.from('hello'))).rejects.toMatchObject({ code: 'workbook-unreadable' });
  });
});

describe('an election from one CSV file', () => {
  it('is the same as from the workbook, when the template is not changed', async () => {
    expect(await readWorkbook(Buffer.from(csvTemplate()))).toEqual(
      await readWorkbook(await workbookTemplate()),
    );
  });

  it('may be what a spreadsheet makes of it: semicolons, padded lines, English names, Persian digits', async () => {
    const file = `Election;;;;;;
Title;انتخابات هیئت مدیره;;;;;
Opens;1405/10/20 08:00;;;;;
Closes;1405/10/20 18:00;;;;;
Support phone;021-00000000;;;;;
;;;;;;
Offices;;;;;;
id;title;title en;seats;alternates;min;max
board;هیئت مدیره;Board;۵;2;0;5
Candidates;;;;;;
office;number;name;;;;
board;1;نامزد نخست;;;;
board;۲;نامزد دوم;;;;
Roll;;;;;;
licence;national id;name;mobile;shares;;
0000000001;0000000000;رأی‌دهندهٔ نمونه;09120000000;۲٬۵۰۰;;
`;
    expect(await readWorkbook(Buffer.from(file))).toMatchObject({
      ok: true,
      value: {
        opens: '2027-01-10T04:30:00Z',
        contests: [{ id: 'board', seats: 5, candidates: [{ id: 'board-1' }, { id: 'board-2' }] }],
        roll: [{ licence: '0000000001', mobile: '09120000000', weight: '۲٬۵۰۰' }],
      },
    });
  });

  it('has all its faults told at once', async () => {
    const file = csvTemplate()
      .replace('"انتخابات هیئت مدیره"', '""')
      .replace('"انتخابی","7"', '"انتخابی","هفت"');
    const read = await readWorkbook(Buffer.from(file));
    if (read.ok) throw new Error('accepted');
    expect(read.error.map(({ where }) => where)).toEqual(['workbook.title.fa', 'workbook.contests.0.seats']);
  });

  it('is refused when it names no sheet', async () => {
    const file = Buffer.from('شماره پروانه,کد ملی\n1,2\n');
    await expect(readWorkbook(file)).rejects.toMatchObject({ code: 'workbook-unreadable' });
  });
});
