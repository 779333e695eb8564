import { publicMessages } from './messages.ts';
import { useNumbers } from '../app/numbers.ts';
import type { Place } from './result-rows.ts';

const COLOURS: Record<Place['kind'], string> = {
  main: 'border-primary bg-primary text-on-primary',
  alternate: 'border-turquoise text-primary',
  tied: 'border-saffron-edge bg-saffron-tint text-ink',
  none: '',
};

/** What the count gave a candidate, in words; nothing for those who got no place. */
export function PlaceLabel({ place }: { readonly place: Place }) {
  const t = publicMessages.useMessages();
  const { count } = useNumbers();
  if (place.kind === 'none') return null;
  const words =
    place.kind === 'main'
      ? t.mainMember
      : place.kind === 'tied'
        ? t.tied
        : t.alternateOrder({ order: count(place.order) });
  return (
    <span
      className={`inline-block rounded-full border px-2.5 text-sm leading-6 font-bold whitespace-nowrap print:border-ink print:bg-transparent print:text-ink ${COLOURS[place.kind]}`}
    >
      {words}
    </span>
  );
}
