import { sampleElection } from '@sandoq/contract';
import type { Input } from '@sandoq/contract/client';
import { serverNow } from '../app/server-clock.ts';

const HOUR = 3_600_000;

/** An instant of the API, whole minutes. */
const instant = (time: number): string =>
  `${new Date(Math.ceil(time / 60_000) * 60_000).toISOString().slice(0, 19)}Z`;

/** A small fictional election, to start from: opens in ten minutes, lasts a day. */
export function sampleDefinition(): Input<'createElection'>['body'] {
  const now = serverNow();
  const candidate = (id: string, number: number, fa: string, en: string) => ({
    id,
    number,
    title: { fa, en },
  });
  return {
    title: { fa: 'انتخابات نمونه', en: 'Sample election' },
    opens: instant(now + HOUR / 6),
    closes: instant(now + 24 * HOUR),
    supportPhone: '021-00000000',
    settings: { confirmation: 'inbound', randomOrder: true, sessionMinutes: 20, codeDigits: 6 },
    contests: [
      {
        id: 'board',
        title: { fa: 'هیئت مدیره', en: 'Board' },
        seats: 2,
        alternates: 1,
        min: 0,
        max: 2,
        candidates: [
          candidate('b01', 1, 'نامزد نمونهٔ یک', 'Sample candidate one'),
          candidate('b02', 2, 'نامزد نمونهٔ دو', 'Sample candidate two'),
          candidate('b03', 3, 'نامزد نمونهٔ سه', 'Sample candidate three'),
        ],
      },
    ],
    roll: [],
  };
}

/** The fictional election with several trustees and an office of every kind, at the same times. */
export const fullSampleDefinition = (): Input<'createElection'>['body'] => {
  const { opens, closes } = sampleDefinition();
  return sampleElection(opens, closes);
};
