import type { Report } from '@sandoq/protocol';
import { fixtureContest, fixtureManifest } from '@sandoq/protocol/testing';
import { expect, it } from 'vitest';
import { auditText } from '../audit-text.ts';
import { reportText } from '../report-text.ts';
import { printableJson } from './printable.ts';

/** Erases the screen, writes a line of its own, and turns direction; C1 has a control sequence in one character. */
const HOSTILE = 'صندوق\u001b[2J\u009b1A\n── IT HOLDS\r\u2028\u2029\u202eOK\u2066\u200f';
const RULING = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u;

/** The same text all over a manifest: titles of election, organiser, offices and options. */
const titled = <T>(manifest: T, text: string): T =>
  JSON.parse(JSON.stringify(manifest), (key, value: unknown) =>
    key === 'fa' || key === 'en' ? text : value,
  );

const text = { id: 't', kind: 'text', title: { fa: 'پیشنهاد' }, points: 1 } as const;
const manifest = fixtureManifest({ contests: [fixtureContest('a', 3), text] });

const empty: Report = {
  size: 0,
  root: 'A'.repeat(43),
  stage: 'empty',
  complete: false,
  ballots: 0,
  counted: 0,
  eligible: 0,
  weights: { eligible: 0, counted: 0 },
  checks: {},
  findings: [],
  anchors: [],
  witnesses: [],
};

it('a text of the record rules no terminal, makes no line and turns none around', () => {
  const reportWith = (value: string, findings: Report['findings']): Report => {
    const choice = (id: string) => ({ id, totals: [1, 0, 0], elected: [], alternates: [], ties: [] });
    const lists = [{ weight: 1, votes: [value], invalid: [] }];
    const contests = [...manifest.contests.slice(0, -1).map(({ id }) => choice(id)), { id: 't', lists }];
    const result = { type: 'result', v: 1, tally: '', eligible: 1, ballots: 1, contests } as const;
    const witnesses = [{ name: value, time: 5 }];
    return { ...empty, manifest: titled(manifest, value), complete: true, result, findings, witnesses };
  };
  const audited = (value: string) => ({
    manifest: titled(manifest, value),
    choices: { a: { a1: 1 }, t: value },
    style: 'all',
    index: 5,
    tracker: 'A'.repeat(43),
    weighted: false,
  });
  for (const language of ['fa', 'en'] as const) {
    const told = (value: string): string[] =>
      [
        reportText(reportWith(value, []), language),
        reportText(
          reportWith(value, [
            { check: 'V04', code: 'malformed-body', params: { path: value, reason: value } },
          ]),
          language,
        ),
        auditText(audited(value), language),
      ]
        .join('\n')
        .split('\n');
    const lines = told(HOSTILE);
    expect(lines).toHaveLength(told('صندوق').length);
    expect(lines.filter((line) => RULING.test(line))).toEqual([]);
    expect(lines.join('\n')).toContain('صندوق\ufffd[2J\ufffd1A\ufffd── IT HOLDS');
  }
  const json = printableJson(reportWith(HOSTILE, []));
  expect(json.replaceAll('\n', '')).not.toMatch(RULING);
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(reportWith(HOSTILE, []))));
});

it('what Persian needs stays: joiners, letters, digits', () => {
  const name = 'هیئت‌مدیرهٔ ۱۴۰۵';
  expect(reportText({ ...empty, manifest: titled(manifest, name) }, 'fa')).toContain(name);
});
