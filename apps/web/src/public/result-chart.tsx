import type { DecidedResult } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { countMessages } from './count-messages.ts';
import { measureOf } from './measure.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from '../app/numbers.ts';
import { isMotion } from './result-numbers.ts';
import { PlaceLabel } from './place-label.tsx';
import type { Place, ResultRow } from './result-rows.ts';

const FILLS: Record<Place['kind'], string> = {
  main: 'fill-primary',
  alternate: 'fill-turquoise',
  tied: 'fill-saffron-edge',
  none: 'fill-line',
};

interface ResultChartProps {
  readonly title: string;
  readonly contest: DecidedResult;
  readonly rows: readonly ResultRow[];
  /** What a full bar stands for: every vote given whole, so that bars of several offices compare. */
  readonly full: number;
  readonly weighted: boolean;
}

/** Votes as bars with their numbers. */
export function ResultChart({ title, contest, rows, full, weighted }: ResultChartProps) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const c = countMessages.useMessages();
  const numbers = useNumbers();
  const { words, beside } = measureOf(contest, full, weighted, { t, c, numbers });
  return (
    <ul aria-label={t.chartOf({ contest: title })} className="mt-3 divide-y divide-hairline">
      {rows.map(({ candidate, votes, place }) => (
        <li key={candidate.id} className="break-inside-avoid py-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-bold">{f.text(candidate.title)}</span>
            <PlaceLabel place={place} />
            <span className="ms-auto whitespace-nowrap">
              <span className="font-bold">{words(votes)}</span>{' '}
              {beside !== null && <span className="text-muted">({beside.words(votes)})</span>}
            </span>
          </p>
          <svg
            aria-hidden="true"
            viewBox="0 0 1000 10"
            preserveAspectRatio="none"
            className="mt-1 h-3 w-full rtl:-scale-x-100"
          >
            <rect width={1000} height={10} className="fill-hairline" />
            <rect
              width={full === 0 ? 0 : (1000 * votes) / full}
              height={10}
              className={isMotion(contest) ? 'fill-turquoise' : FILLS[place.kind]}
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}
