import { formatShortDate, formatTime } from '@sandoq/persian';
import ExcelJS from 'exceljs';
import type { SimulatedVoter } from '../simulation/election-definition.ts';

/** What an organiser types into the workbook's template. */
export interface WorkbookFacts {
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly opens: number;
  readonly closes: number;
  readonly voters: readonly SimulatedVoter[];
}

/** A moment as an organiser writes it: the Jalali day and the hour in Tehran. */
export const moment = (time: number): string => `${formatShortDate(time)} ${formatTime(time).slice(0, 5)}`;

type Sheets = Record<string, readonly (readonly (string | number)[])[]>;

/** An election with two offices, the way the templates have their sheets. */
function sheetsOf({ title, opens, closes, voters }: WorkbookFacts): Sheets {
  return {
    انتخابات: [
      ['عنوان', title],
      ['عنوان انگلیسی', 'Election from a workbook'],
      ['آغاز', moment(opens)],
      ['پایان', moment(closes)],
      ['تلفن پشتیبانی', '021-00000000'],
      ['روش تأیید', 'پیامک رأی‌دهنده'],
      ['ترتیب تصادفی نامزدها', 'بله'],
    ],
    سمت‌ها: [
      ['شناسه', 'عنوان', 'عنوان انگلیسی', 'تعداد اصلی', 'تعداد علی‌البدل', 'حداقل انتخاب', 'حداکثر انتخاب'],
      ['board', 'هیئت مدیره', 'Board', 3, 2, 0, 3],
      ['inspector', 'بازرس', 'Inspector', 1, 1, 0, 1],
    ],
    نامزدها: [
      ['شناسه سمت', 'شماره', 'نام', 'نام انگلیسی'],
      ...Array.from({ length: 6 }, (_, i) => ['board', i + 1, `نامزد نمایشی ${i + 1}`, `Candidate ${i + 1}`]),
      ...Array.from({ length: 3 }, (_, i) => [
        'inspector',
        i + 1,
        `بازرس نمایشی ${i + 1}`,
        `Inspector ${i + 1}`,
      ]),
    ],
    رأی‌دهندگان: [
      ['شماره پروانه', 'کد ملی', 'نام و نام خانوادگی', 'موبایل'],
      ...voters.map(({ licence, nationalId, name, mobile }) => [licence, nationalId, name, mobile]),
    ],
  };
}

/** The sheets filled in as a workbook. XLSX bytes. */
export async function filledWorkbook(facts: WorkbookFacts): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheetsOf(facts)))
    workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same sheets in one CSV file, one under the other, each below its name, as a spreadsheet saves them. */
export function filledCsv(facts: WorkbookFacts): Buffer {
  const line = (cells: readonly (string | number)[]): string => cells.join(',');
  const parts = Object.entries(sheetsOf(facts)).map(([name, rows]) => [name, ...rows.map(line)].join('\r\n'));
  return Buffer.from(`\ufeff${parts.join('\r\n\r\n')}\r\n`);
}
