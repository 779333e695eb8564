import { toPersianDigits } from '@sandoq/persian';
import { displayVotingCode } from '@sandoq/protocol';
import type { VoterCode } from './make-code.ts';

/** What a letter says besides name and code. Empty texts are left out. */
export interface LetterFrame {
  readonly election: string;
  readonly title: string;
  /** Whom voters call who have lost their letter. */
  readonly phone: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const STYLE = `
@page { size: A5; margin: 15mm; }
body { font-family: Vazirmatn, 'Segoe UI', Tahoma, sans-serif; line-height: 1.9; color: #1b1f24; margin: 0 auto; max-width: 34rem; padding: 1rem; }
article { break-after: page; border-bottom: 1px dashed #6b7280; padding-block: 1.5rem; }
article:last-child { break-after: auto; border-bottom: 0; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
p { margin: .4rem 0; }
.code { direction: ltr; text-align: center; border: 2px solid #14532d; border-radius: .5rem; padding: .75rem; margin-block: 1rem; font: 700 1.25rem/1.8 ui-monospace, Consolas, 'Courier New', monospace; }
.code span { display: inline-block; margin-inline: .35rem; letter-spacing: .08em; }
ol { list-style-type: persian; padding-inline-start: 1.5rem; margin: .5rem 0; }
@media print { body { max-width: none; padding: 0; } article { border: 0; padding: 0; } }
`;

function letter({ name, licence, code }: VoterCode, { title, phone }: LetterFrame): string {
  const groups = displayVotingCode(code).split('-');
  const lines = [
    name === '' ? '' : `<p>گیرنده: <b>${escaped(name)}</b></p>`,
    `<p>شمارهٔ پروانه: <b>${toPersianDigits(licence)}</b></p>`,
    title === '' ? '' : `<p>انتخابات: <b>${escaped(title)}</b></p>`,
  ];
  return `<article>
<h1>رمز رأی شما</h1>
${lines.filter((line) => line !== '').join('\n')}
<p class="code">${groups.map((group) => `<span>${group}</span>`).join(' ')}</p>
<ol>
<li>پیوند رأی‌گیری را که برایتان پیامک می‌شود باز کنید، وارد شوید و نامزدهای خود را برگزینید.</li>
<li>در صفحهٔ بازبینی، این رمز را وارد کنید. حرف کوچک و بزرگ، رقم فارسی و لاتین، و فاصله فرقی ندارد. در رمز حرف O و I نیست؛ آنچه چنین می‌نماید صفر یا یک است.</li>
<li>رمز از دستگاه شما بیرون نمی‌رود و سامانهٔ رأی‌گیری آن را نمی‌داند. آن را به کسی ندهید و تا پایان رأی‌گیری نگه دارید.</li>
</ol>
<p>اگر این برگه را گم کردید${phone === '' ? '، به مرجع فرستندهٔ آن خبر دهید' : ` با <bdi dir="ltr">${escaped(toPersianDigits(phone))}</bdi> تماس بگیرید`}؛ پشتیبانی سامانهٔ رأی‌گیری این رمز را ندارد.</p>
</article>`;
}

/** One letter for each voter, a page each when printed, in Persian. A secret. */
export const lettersHtml = (voters: readonly VoterCode[], frame: LetterFrame): string => `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>رمزهای رأی ${escaped(frame.election)}</title>
<style>${STYLE}</style>
</head>
<body>
${voters.map((voter) => letter(voter, frame)).join('\n')}
</body>
</html>
`;
