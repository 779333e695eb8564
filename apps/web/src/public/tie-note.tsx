import type { DecidedResult } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { countMessages } from './count-messages.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from '../app/numbers.ts';
import { isByRounds, resultNumbers } from './result-numbers.ts';

interface TieNoteProps {
  readonly contest: DecidedResult;
  readonly tie: DecidedResult['ties'][number];
}

/** Says who tied, for what, and how the lot decided. */
export function TieNote({ contest, tie }: TieNoteProps) {
  const t = publicMessages.useMessages();
  const c = countMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const names = (options: readonly string[], join: string) =>
    options
      .map((option) => contest.candidates.find(({ id }) => id === option))
      .map((candidate) => (candidate === undefined ? '' : f.text(candidate.title)))
      .join(join);
  const comma = f.language === 'fa' ? '، ' : ', ';
  const and = f.language === 'fa' ? ' و ' : ' and ';
  const votes = resultNumbers(contest)?.get(tie.options[0] ?? '');
  const [main, alternate] = [count(tie.mainPlaces), count(tie.alternatePlaces)];
  const places =
    tie.alternatePlaces === 0
      ? t.tieForMain({ places: main })
      : tie.mainPlaces === 0
        ? t.tieForAlternate({ places: alternate })
        : t.tieForBoth({ main, alternate });
  const said = tie.options.length === 2 ? names(tie.options, and) : names(tie.options, comma);
  if (isByRounds(contest))
    return (
      <Notice kind="attention" title={t.tied}>
        <p>{tie.order === null ? c.tieRoundsNotDrawn : c.tieRounds({ order: names(tie.order, comma) })}</p>
      </Notice>
    );
  return (
    <Notice kind="attention" title={t.tied}>
      <p>
        {votes === undefined
          ? c.tieLevel({ names: said })
          : t.tieSentence({ names: said, votes: count(votes) })}{' '}
        {tie.order === null
          ? t.tieNotDrawn({ places })
          : t.tieDrawn({ places, order: names(tie.order, comma) })}
      </p>
    </Notice>
  );
}
