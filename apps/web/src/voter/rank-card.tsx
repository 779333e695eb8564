import type { CandidateView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { CandidateWords, cardLook } from './candidate-words.tsx';
import { voterMessages } from './messages.ts';
import { Portrait } from './portrait.tsx';

interface RankCardProps {
  readonly candidate: CandidateView;
  /** 0: not ranked. */
  readonly rank: number;
  /** The rank that would be given now; 0 when all are given. */
  readonly next: number;
  /** The lowest rank given. */
  readonly last: number;
  readonly onToggle: () => void;
  readonly onMove: (way: 'up' | 'down') => void;
}

const BUTTON =
  'inline-flex min-h-12 cursor-pointer items-center justify-center gap-1 rounded-box border-2 px-2 py-1 font-bold aria-disabled:cursor-default aria-disabled:border-hairline aria-disabled:text-muted';

/**
 * A candidate with the preference they have. The first button stays the same one when the card changes, so that the
 * focus does; the row keeps its height, so that nothing moves under the finger.
 */
export function RankCard({ candidate, rank, next, last, onToggle, onMove }: RankCardProps) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const name = <span className="sr-only"> {text(candidate.title)}</span>;
  const ranked = rank > 0;
  const full = !ranked && next === 0;
  const move = (way: 'up' | 'down', possible: boolean) => (
    <button
      type="button"
      aria-disabled={!possible || undefined}
      className={`${BUTTON} grow border-primary bg-card text-primary`}
      onClick={() => possible && onMove(way)}
    >
      <span aria-hidden="true">{way === 'up' ? '▲' : '▼'}</span>
      {t.kinds.ranking[way]}
      {name}
    </button>
  );
  return (
    <div className={`${cardLook(ranked)} flex flex-col gap-3`}>
      <div className="flex gap-4">
        <span className="relative shrink-0">
          <Portrait candidate={candidate} />
          {ranked && (
            <span className="absolute -start-2 -top-2 inline-flex size-11 items-center justify-center rounded-full border-2 border-card bg-primary text-2xl font-extrabold text-on-primary">
              <span className="sr-only">{t.kinds.ranking.rank(digits(rank))}</span>
              <span aria-hidden="true">{digits(rank)}</span>
            </span>
          )}
        </span>
        <CandidateWords candidate={candidate} />
      </div>
      <div className="mt-auto flex gap-2">
        <button
          type="button"
          aria-disabled={full || undefined}
          className={`${BUTTON} ${ranked ? 'border-line bg-card text-ink' : 'w-full border-primary bg-card text-primary'}`}
          onClick={onToggle}
        >
          {ranked && <span aria-hidden="true">✕</span>}
          {ranked
            ? t.kinds.ranking.remove
            : full
              ? t.kinds.ranking.allGiven
              : t.kinds.ranking.add(digits(next))}
          {name}
        </button>
        {ranked && move('up', rank > 1)}
        {ranked && move('down', rank < last)}
      </div>
    </div>
  );
}
