import { electionDefinition, sampleElection } from '@sandoq/contract';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../check-definition.ts';
import { SAMPLE } from './fillings.ts';
import { readWorkbook } from './read-workbook.ts';
import { csvTemplate, workbookTemplate } from './template.ts';

const JSON_SAMPLE = electionDefinition.parse(sampleElection('2027-01-10T04:30:00Z', '2027-01-10T14:30:00Z'));

/** The sample's CSV with one line put instead of another. */
const changed = (line: string, other: string) => {
  const sample = csvTemplate(SAMPLE);
  expect(sample).toContain(line);
  return readWorkbook(Buffer.from(sample.replace(line, other)));
};

const faultsOf = async (read: ReturnType<typeof readWorkbook>): Promise<string[]> => {
  const given = await read;
  if (given.ok) throw new Error('accepted');
  expect(given.error.every(({ detail }) => detail.fa !== '' && detail.en !== '')).toBe(true);
  return given.error.map(({ where, code }) => `${where} ${code}`);
};

describe('a workbook with trustees and an office of every kind', () => {
  it('is the definition of the sample in JSON, as XLSX and as CSV, and can be held', async () => {
    expect(await readWorkbook(await workbookTemplate(SAMPLE))).toEqual({ ok: true, value: JSON_SAMPLE });
    expect(await readWorkbook(Buffer.from(csvTemplate(SAMPLE)))).toEqual({ ok: true, value: JSON_SAMPLE });
    expect(checkDefinition(JSON_SAMPLE, Date.UTC(2026, 10, 1))).toEqual([]);
  });

  it('may name kinds, rules and trustees in English, and in other words', async () => {
    const file = `Election
Title,انتخابات
Opens,1405/10/20 08:00
Closes,1405/10/20 18:00
Support phone,021-00000000
Offices
id,title,kind,seats,rule,ranks,max score,letters,threshold,threshold of
a,یک,Ranking,2,STV Scottish,,,,,
b,دو,score,1,,,۵,,,
c,سه,text,,,,,۱۶,,
d,چهار,"yes, no, abstain",,,,,,more than 1/2,all votes
Candidates
office,number,name
a,1,نامزد یک
a,2,نامزد دو
b,1,نامزد سه
Trustees
name,mobile,needed
The server,,
امین یک,09120000001,۲
امین دو,09120000002,
`;
    expect(await readWorkbook(Buffer.from(file))).toMatchObject({
      ok: true,
      value: {
        contests: [
          { kind: 'ranking', rule: 'stv-scottish', seats: 2, alternates: 0 },
          { kind: 'score', maxScore: 5 },
          { kind: 'text', points: 2 },
          {
            rule: 'yes-no-abstain',
            threshold: { numerator: 1, denominator: 2, orEqual: false, base: 'given' },
            candidates: [{ title: { fa: 'موافق' } }, { title: { fa: 'مخالف' } }, { title: { fa: 'ممتنع' } }],
          },
        ],
        trustees: { threshold: 2, members: [{ kind: 'server' }, { kind: 'person' }, { kind: 'person' }] },
      },
    });
  });
});

describe('what a workbook says that cannot be', () => {
  it.each([
    ['"رتبه‌ای","1"', '"قرعه","1"', ['contests.1.kind kind']],
    ['"دور دوم آنی"', '"بیشترین رأی"', ['contests.1.rule ranking-rule']],
    ['"رتبه‌ای","1","","",""', '"رتبه‌ای","1","","","3"', ['contests.1.max not-of-kind']],
    [
      '"امتیازی","2","","","","","","","10"',
      '"امتیازی","2","","","","","","","ده"',
      ['contests.2.maxScore max-score'],
    ],
    ['"150"', '"۳۰۱"', ['contests.4.points letters']],
    ['"دست‌کم ۲/۳"', '"دو سوم"', ['contests.3.threshold threshold']],
    ['"دست‌کم ۲/۳","موافق و مخالف"', '"دست‌کم ۲/۳","اعضا"', ['contests.3.base base']],
    ['"projects","1","طرح', '"wishes","1","طرح', ['contests.4.candidates text-candidates']],
    ['"projects","1","طرح', '"project","1","طرح', ['candidates.6.office office-unknown']],
    ['"سامانه","","","2"', '"سامانه","","",""', ['trustees.threshold trustees-needed']],
    ['"سامانه","","","2"', '"سامانه","","","1"', ['trustees.threshold trustees-needed']],
    ['"09120000001",""', '"09120000001","3"', ['trustees.threshold trustees-needed']],
  ])('%s as %s is refused by its cell', async (line, other, faults) => {
    expect(await faultsOf(changed(line, other))).toEqual(faults.map((fault) => `workbook.${fault}`));
  });

  it('one trustee alone', async () => {
    const lines = csvTemplate(SAMPLE).split('\r\n');
    const alone = lines.filter((line) => !/0912000000\d/.test(line)).join('\r\n');
    expect(await faultsOf(readWorkbook(Buffer.from(alone)))).toEqual([
      'workbook.trustees.members trustees-number',
    ]);
  });
});
