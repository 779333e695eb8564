import type { CandidatesView, ContestView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import type { PublicMessages } from '../messages/fa/public.ts';
import { publicMessages } from './messages.ts';
import { useNumbers } from '../app/numbers.ts';
import { Portrait } from './portrait.tsx';

/** One office: its places, what a voter may choose, and its candidates. */
export function Office({ contest, weighted }: { readonly contest: ContestView; readonly weighted: boolean }) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  if (contest.kind === 'text')
    return (
      <section className="mt-4 mb-8 border-t-2 border-ink pt-3">
        <h3 className="text-lg font-bold">{f.text(contest.title)}</h3>
        <p className="text-muted">{t.chooseWrite}</p>
      </section>
    );
  const isMotion = contest.kind === 'choice' && contest.rule === 'yes-no-abstain';
  const facts = [
    t.candidatesCount({ count: count(contest.candidates.length) }),
    t.seatsAre({ seats: count(contest.seats) }),
    ...(contest.alternates > 0 ? [t.alternatesAre({ alternates: count(contest.alternates) })] : []),
  ];
  return (
    <section className="mt-4 mb-8 border-t-2 border-ink pt-3">
      <h3 className="text-lg font-bold">{f.text(contest.title)}</h3>
      {!isMotion && <p className="text-muted">{facts.join(f.language === 'fa' ? '، ' : ', ')}</p>}
      <p className="text-muted">
        {choiceText(contest, weighted, t, count)} {mayBeBlank(contest) && t.blankAllowed}
      </p>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {contest.candidates.map((candidate) => (
          <li
            key={candidate.id}
            className="flex items-start gap-3 rounded-box border border-hairline bg-card p-3"
          >
            {!isMotion && <Portrait name={f.text(candidate.title)} photo={candidate.photo} />}
            <div className="min-w-0">
              {!isMotion && (
                <p className="text-sm text-muted">
                  {t.candidateNumber({ number: f.digits(candidate.number) })}
                </p>
              )}
              <p className="font-bold">{f.text(candidate.title)}</p>
              {candidate.about && <p className="text-sm leading-6 text-muted">{f.text(candidate.about)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mayBeBlank = (contest: CandidatesView): boolean => contest.kind !== 'choice' || contest.blank;

/** What a voter may do in the contest. */
function choiceText(
  contest: CandidatesView,
  weighted: boolean,
  t: PublicMessages,
  count: (n: number) => string,
): string {
  if (contest.kind === 'ranking') return t.chooseRank({ ranks: count(contest.ranks) });
  if (contest.kind === 'score') return t.chooseScore({ most: count(contest.maxScore) });
  const [min, max] = [count(contest.min), count(contest.max)];
  if (contest.rule === 'yes-no-abstain') return t.chooseMotion;
  if (contest.perOption > 1)
    return (weighted ? t.chooseVotesShares : t.chooseVotes)({ max, each: count(contest.perOption) });
  if (contest.max === 1) return t.chooseOne;
  if (contest.min === contest.max) return t.chooseExactly({ max });
  return contest.min === 0 ? t.chooseUpTo({ max }) : t.chooseBetween({ min, max });
}
