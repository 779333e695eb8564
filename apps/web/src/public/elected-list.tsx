import { useFormats } from '../app/formats.ts';
import { PlaceLabel } from './place-label.tsx';
import type { ResultRow } from './result-rows.ts';

interface ElectedListProps {
  readonly title: string;
  readonly rows: readonly ResultRow[];
}

/** Those who got a place, in order, where a rule gives places and no totals. */
export function ElectedList({ title, rows }: ElectedListProps) {
  const { digits, text } = useFormats();
  return (
    <ol aria-label={title} className="mt-3 divide-y divide-hairline">
      {rows
        .filter(({ place }) => place.kind !== 'none')
        .map(({ candidate, place }) => (
          <li key={candidate.id} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <span className="text-muted">{digits(candidate.number)}</span>
            <span className="text-lg font-bold">{text(candidate.title)}</span>
            <PlaceLabel place={place} />
          </li>
        ))}
    </ol>
  );
}
