import type { Manifest } from '@sandoq/protocol';
import { expect, test } from 'vitest';
import { toProblem } from '../platform/http/problem.ts';
import { refused } from './refusals.ts';
import { trusteeNames } from './trustee-names.ts';

const members = [
  { id: 1, name: { fa: 'امین یکم', en: 'First trustee' } },
  { id: 2, name: { fa: 'امین دوم' } },
];
const manifest = { trustees: { threshold: 2, members } } as unknown as Manifest;
const said = (trustee: number) =>
  toProblem(refused('ceremony-failed', trusteeNames(manifest, trustee))).detail;

test('a refusal calls a trustee by their name in its language', () => {
  expect(said(1)).toMatchObject({
    fa: expect.stringContaining('«امین یکم»'),
    en: expect.stringContaining('“First trustee”'),
  });
});

test('by the Persian one where there is no other, by the number where there is no such trustee', () => {
  expect(said(2)?.en).toContain('“امین دوم”');
  expect(said(9)).toMatchObject({ fa: expect.stringContaining('«۹»'), en: expect.stringContaining('“9”') });
});
