import { readCsv, utf8Text } from '@sandoq/kernel';
import { codeCredential, decodeVotingKeys, parseVotingCode, systemRandom } from '@sandoq/protocol';
import { expect, it } from 'vitest';
import { codesCsv } from './codes-csv.ts';
import { keysFile } from './keys-file.ts';
import { lettersHtml } from './letters.ts';
import { makeCode } from './make-code.ts';

const voters = [
  { licence: '1000000002', name: '<b>نمونه & دو</b>', weight: 1 },
  { licence: '1000000001', name: 'نمونهٔ یک', weight: 27 },
].map((line) => makeCode('sample', line, systemRandom));
const keys = keysFile('sample', voters);

it('the file of keys has what follows from the codes, by licence, and nothing of the codes themselves', () => {
  const body = decodeVotingKeys(keys.bytes);
  expect(body).toMatchObject({ ok: true, value: { election: 'sample' } });
  if (!body.ok) return;
  expect(body.value.voters.map(({ licence }) => licence)).toEqual(['1000000001', '1000000002']);
  // 27 = 20 + 5 + 2: a credential each.
  expect(body.value.voters[0]!.keys).toEqual(
    [0, 1, 2].map((index) => codeCredential('sample', voters[1]!.code, index).key),
  );
  for (const { code } of voters) expect(utf8Text(keys.bytes)).not.toContain(code);
});

it('the table has every code as it is printed', () => {
  const [, ...rows] = readCsv(codesCsv(voters));
  expect(rows.map(([licence, , code]) => [licence, parseVotingCode(code!)])).toEqual(
    voters.map(({ licence, code }) => [licence, { ok: true, value: code }]),
  );
});

it('the letters have a page for every voter, and a name is never markup', () => {
  const html = lettersHtml(voters, { election: 'sample', title: 'انتخابات <نمونه>', phone: '021-00000000' });
  expect(html.match(/<article>/g)).toHaveLength(2);
  expect(html).toContain('&lt;b&gt;نمونه &amp; دو&lt;/b&gt;');
  expect(html).toContain('انتخابات &lt;نمونه&gt;');
  expect(html).toContain('۰۲۱-۰۰۰۰۰۰۰۰');
  expect(html).toContain(
    voters[0]!.code
      .match(/.{4}/g)!
      .map((group) => `<span>${group}</span>`)
      .join(' '),
  );
});
