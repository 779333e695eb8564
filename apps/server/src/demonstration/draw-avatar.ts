import { crc32, deflateSync } from 'node:zlib';

const SIZE = 160;
const SAMPLES = 3;

type Colour = readonly [red: number, green: number, blue: number];

const GROUNDS: readonly Colour[] = [
  [204, 226, 224],
  [235, 221, 196],
  [214, 221, 233],
  [228, 214, 222],
  [216, 228, 205],
  [233, 215, 204],
];
const FIGURES: readonly Colour[] = [
  [31, 106, 110],
  [140, 98, 36],
  [66, 88, 130],
  [124, 74, 104],
  [82, 112, 54],
  [142, 80, 52],
];

const inEllipse = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

/** Head and shoulders, in parts of the picture's side. */
const isFigure = (x: number, y: number): boolean =>
  inEllipse(x, y, 0.5, 0.37, 0.17, 0.2) || inEllipse(x, y, 0.5, 0.98, 0.34, 0.34);

/** How much of a pixel the figure covers, 0 to 1: smooth edges. */
function coverage(column: number, row: number): number {
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / SIZE;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / SIZE;
    if (isFigure(x, y)) covered++;
  }
  return covered / (SAMPLES * SAMPLES);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A flat picture of nobody, number `n`, as a PNG (ISO/IEC 15948) in a data URL. */
export function drawAvatar(n: number): string {
  const [ground, figure] = [GROUNDS[n % GROUNDS.length]!, FIGURES[n % FIGURES.length]!];
  const pixels = Buffer.alloc(SIZE * (1 + SIZE * 3));
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const part = coverage(column, row);
      const at = row * (1 + SIZE * 3) + 1 + column * 3;
      for (let c = 0; c < 3; c++) pixels[at + c] = Math.round(ground[c]! + (figure[c]! - ground[c]!) * part);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}
