import type { RankingView } from '@sandoq/contract';
import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { RankCard } from './rank-card.tsx';
import { inOrder, moved, without, withNext } from './ranking.ts';
import type { Ranks } from './ranking.ts';
import { numbersGiven } from './selection.ts';

/** Puts candidates in order by buttons alone: the next preference, up, down, away. What happened is also said. */
export function RankingAnswer({ contest }: { readonly contest: RankingView }) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const { draft, answer } = useDraft();
  const [said, setSaid] = useState('');
  const ranks = numbersGiven(contest, draft.choices);
  const order = inOrder(ranks);
  const nameOf = (id: string) => {
    const found = contest.candidates.find((candidate) => candidate.id === id);
    return found === undefined ? '' : text(found.title);
  };
  const change = (id: string, changed: Ranks) => {
    answer(contest.id, changed);
    const rank = changed[id];
    setSaid(
      rank === undefined
        ? t.kinds.ranking.removed(nameOf(id))
        : t.kinds.ranking.now(nameOf(id), digits(rank)),
    );
  };
  const toggle = (id: string) => {
    if (id in ranks) change(id, without(ranks, id));
    else if (order.length < contest.ranks) change(id, withNext(ranks, id));
    else setSaid(t.kinds.ranking.full(digits(contest.ranks)));
  };
  return (
    <div className="my-4 grid items-start gap-x-8 gap-y-4 lg:grid-cols-[1fr_20rem]">
      <ul className="grid gap-3 sm:grid-cols-2">
        {contest.candidates.map((candidate) => (
          <li key={candidate.id}>
            <RankCard
              candidate={candidate}
              rank={ranks[candidate.id] ?? 0}
              next={order.length < contest.ranks ? order.length + 1 : 0}
              last={order.length}
              onToggle={() => toggle(candidate.id)}
              onMove={(way) => change(candidate.id, moved(ranks, candidate.id, way))}
            />
          </li>
        ))}
      </ul>
      <section className="rounded-box border border-hairline bg-card p-4 lg:sticky lg:top-4">
        <h2>{t.kinds.ranking.yours}</h2>
        {order.length === 0 ? (
          <p className="text-muted">{t.kinds.ranking.none}</p>
        ) : (
          <ol className="mt-1 divide-y divide-hairline">
            {order.map((id) => (
              <li key={id} className="flex items-baseline gap-3 py-2">
                <span className="shrink-0 text-muted">{t.kinds.ranking.rank(digits(ranks[id] ?? 0))}</span>
                <span className="min-w-0 text-lg font-bold break-words">{nameOf(id)}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  );
}
