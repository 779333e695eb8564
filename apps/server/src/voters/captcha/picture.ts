import createSvg from 'svg-captcha';

const draw = createSvg as unknown as (text: string, options: Record<string, unknown>) => string;

/** Draws digits so that people can read them and machines can hardly: an SVG as a data URL. */
export function drawDigits(digits: string): string {
  const svg = draw(digits, {
    width: 220,
    height: 72,
    fontSize: 64,
    noise: 3,
    background: '#fbf8f1',
    color: true,
  });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
