import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { checkUnpackedSize } from './unpacked-size.ts';

const HEADER = 'شماره پروانه,کد ملی,نام,موبایل';
const ROW = '1000000001,4220153071,آزاده نمونه,09120000051';
const utf8 = (text: string) => new TextEncoder().encode(text);
const cells = async (bytes: Uint8Array) => {
  const read = await readSheet(bytes);
  return read.ok ? read.value : read.error;
};
const expected = [
  { row: 1, cells: HEADER.split(',') },
  { row: 2, cells: ROW.split(',') },
];

/** A ZIP file with one entry of zeros, which declares whatever size is asked for. */
function zipOf(unpacked: number, declared: number): Uint8Array {
  const body = deflateRawSync(Buffer.alloc(unpacked));
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(body.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(1, 26);
  const central = Buffer.alloc(47);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(body.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + body.length, 16);
  return new Uint8Array(Buffer.concat([local, body, central, end]));
}

describe('a workbook that unpacks to very much', () => {
  it('is refused before it is read, whatever size it declares', async () => {
    const bomb = zipOf(65 * 1024 * 1024, 10);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await cells(bomb)).toMatchObject([{ code: 'file-too-large' }]);
    expect(await checkUnpackedSize(zipOf(1_000, 1_000))).toBe('fits');
    expect(await checkUnpackedSize(bomb.slice(0, -30))).toBe('unreadable');
  });
});

describe('readSheet', () => {
  it.each([',', ';', '\t'])(
    'reads CSV with %j between its cells, with and without byte order mark',
    async (sign) => {
      const text = `${HEADER}\r\n${ROW}\r\n`.replaceAll(',', sign);
      expect(await cells(utf8(text))).toEqual(expected);
      expect(await cells(utf8(`\ufeff${text}`))).toEqual(expected);
    },
  );

  it('reads what Excel saves as Unicode text (UTF-16)', async () => {
    const text = `\ufeff${HEADER}\n${ROW}`.replaceAll(',', '\t');
    expect(await cells(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual(expected);
  });

  it('reads the Arabic code page of old Windows programs', async () => {
    const bytes = Buffer.concat([Buffer.from([0xe3, 0xe6, 0xc8, 0xc7, 0xed, 0xe1]), Buffer.from('\n0912')]);
    expect(await cells(new Uint8Array(bytes))).toEqual([
      { row: 1, cells: ['موبايل'] },
      { row: 2, cells: ['0912'] },
    ]);
  });

  it('reads XLSX: numbers as they stand, formulas by their result, styled text, empty cells', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('فهرست');
    sheet.addRow(HEADER.split(','));
    sheet.addRow([
      1_000_000_001,
      12_345_679,
      { richText: [{ text: 'آزاده ' }, { text: 'نمونه' }] },
      '09120000051',
    ]);
    sheet.addRow([]);
    sheet.addRow([{ formula: '1+1', result: 2 }, null, 'ب', 9_120_000_052]);
    const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    expect(await cells(bytes)).toEqual([
      { row: 1, cells: HEADER.split(',') },
      { row: 2, cells: ['1000000001', '12345679', 'آزاده نمونه', '09120000051'] },
      { row: 4, cells: ['2', '', 'ب', '9120000052'] },
    ]);
  });

  it('says how to save the file when it cannot be read', async () => {
    expect(await cells(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toMatchObject([
      { code: 'file-unreadable' },
    ]);
  });

  it('reads a roll of 20,000 rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      ROW.replace('1000000001', String(1_000_000_000 + at)),
    );
    expect(await cells(utf8([HEADER, ...rows].join('\n')))).toHaveLength(20_001);
  });
});
