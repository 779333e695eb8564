import type { z } from 'zod';
import type { electionDefinition } from './organizer.ts';

const candidates = (office: string, fa: string, en: string) =>
  ['یک', 'دو', 'سه'].map((word, i) => ({
    id: `${office}-${i + 1}`,
    number: i + 1,
    title: { fa: `${fa} ${word}`, en: `${en} ${['one', 'two', 'three'][i]!}` },
  }));

const person = (fa: string, en: string, mobile: string) => ({
  kind: 'person' as const,
  name: { fa, en },
  mobile,
});

/** A plainly fictional election with several trustees and an office of every kind; the sample workbook holds the same. */
export const sampleElection = (opens: string, closes: string): z.input<typeof electionDefinition> => ({
  title: { fa: 'انتخابات نمونه با چند امین', en: 'Sample election with trustees' },
  opens,
  closes,
  supportPhone: '021-00000000',
  settings: { confirmation: 'inbound', randomOrder: true, sessionMinutes: 20 },
  contests: [
    {
      id: 'board',
      title: { fa: 'هیئت مدیره', en: 'Board' },
      seats: 2,
      alternates: 1,
      min: 0,
      max: 2,
      candidates: candidates('board', 'نامزد نمونهٔ', 'Sample candidate'),
    },
    {
      kind: 'ranking',
      rule: 'instant-runoff',
      id: 'chair',
      title: { fa: 'رئیس', en: 'Chair' },
      seats: 1,
      ranks: 3,
      candidates: candidates('chair', 'نامزد نمونهٔ', 'Sample candidate'),
    },
    {
      kind: 'score',
      id: 'projects',
      title: { fa: 'طرح‌های امسال', en: 'Projects of this year' },
      seats: 2,
      maxScore: 10,
      candidates: candidates('projects', 'طرح نمونهٔ', 'Sample project'),
    },
    {
      rule: 'yes-no-abstain',
      threshold: { numerator: 2, denominator: 3, orEqual: true, base: 'yes-and-no' },
      id: 'dues',
      title: { fa: 'افزایش حق عضویت', en: 'Raising the dues' },
      seats: 1,
      alternates: 0,
      min: 0,
      max: 1,
      candidates: [
        { id: 'dues-1', number: 1, title: { fa: 'موافق', en: 'For' } },
        { id: 'dues-2', number: 2, title: { fa: 'مخالف', en: 'Against' } },
        { id: 'dues-3', number: 3, title: { fa: 'ممتنع', en: 'Abstain' } },
      ],
    },
    {
      kind: 'text',
      id: 'wishes',
      title: { fa: 'پیشنهاد شما برای سال آینده', en: 'Your proposal for next year' },
      points: 10,
    },
  ],
  trustees: {
    threshold: 2,
    members: [
      { kind: 'server' },
      person('امین نمونهٔ یک', 'Sample trustee one', '09120000001'),
      person('امین نمونهٔ دو', 'Sample trustee two', '09120000002'),
    ],
  },
  roll: [],
});
