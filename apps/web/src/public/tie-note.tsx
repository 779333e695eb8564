import type { ResultView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from './numbers.ts';

type Contest = ResultView['contests'][number];

interface TieNoteProps {
  readonly contest: Contest;
  readonly tie: Contest['ties'][number];
}

/** Says who tied, for what, and how the lot decided. */
export function TieNote({ contest, tie }: TieNoteProps) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const names = (options: readonly string[], join: string) =>
    options
      .map((option) => contest.candidates.find(({ id }) => id === option))
      .map((candidate) => (candidate === undefined ? '' : f.text(candidate.title)))
      .join(join);
  const comma = f.language === 'fa' ? '، ' : ', ';
  const and = f.language === 'fa' ? ' و ' : ' and ';
  const votes = contest.totals.find(({ option }) => option === tie.options[0])?.votes ?? 0;
  const [main, alternate] = [count(tie.mainPlaces), count(tie.alternatePlaces)];
  const places =
    tie.alternatePlaces === 0
      ? t.tieForMain({ places: main })
      : tie.mainPlaces === 0
        ? t.tieForAlternate({ places: alternate })
        : t.tieForBoth({ main, alternate });
  return (
    <Notice kind="attention" title={t.tied}>
      <p>
        {t.tieSentence({
          names: tie.options.length === 2 ? names(tie.options, and) : names(tie.options, comma),
          votes: count(votes),
        })}{' '}
        {tie.order === null
          ? t.tieNotDrawn({ places })
          : t.tieDrawn({ places, order: names(tie.order, comma) })}
      </p>
    </Notice>
  );
}
