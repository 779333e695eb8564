import type { ChoiceDefinition } from '@sandoq/contract';

/** Two seats: every share has two votes, for two candidates or both for one. */
export const CUMULATIVE_BOARD: ChoiceDefinition = {
  id: 'board',
  title: { fa: 'هیئت مدیره' },
  rule: 'cumulative',
  seats: 2,
  alternates: 0,
  min: 0,
  max: 2,
  perOption: 2,
  blank: true,
  candidates: ['b1', 'b2', 'b3'].map((id, i) => ({
    id,
    number: i + 1,
    title: { fa: `نامزد ${i + 1}` },
    about: null,
    photo: null,
  })),
};
