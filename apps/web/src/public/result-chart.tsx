import { useFormats } from '../app/formats.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from './numbers.ts';
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
  readonly rows: readonly ResultRow[];
  /** All ballots of the election: what a full bar stands for. */
  readonly ballots: number;
}

/** Votes as bars with their numbers; a full bar is every ballot, so that bars of several offices compare. */
export function ResultChart({ title, rows, ballots }: ResultChartProps) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { count, share } = useNumbers();
  return (
    <ul aria-label={t.chartOf({ contest: title })} className="mt-3 divide-y divide-hairline">
      {rows.map(({ candidate, votes, place }) => (
        <li key={candidate.id} className="break-inside-avoid py-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-bold">{f.text(candidate.title)}</span>
            <PlaceLabel place={place} />
            <span className="ms-auto whitespace-nowrap">
              <span className="font-bold">{t.votesCount({ votes: count(votes) })}</span>{' '}
              <span className="text-muted">({share(votes, ballots)})</span>
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
              width={ballots === 0 ? 0 : (1000 * votes) / ballots}
              height={10}
              className={FILLS[place.kind]}
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}
