import { publicMessages } from './messages.ts';
import { useNumbers } from './numbers.ts';

/** How many of those who could vote did. */
export function Turnout({ eligible, ballots }: { readonly eligible: number; readonly ballots: number }) {
  const t = publicMessages.useMessages();
  const { count, share } = useNumbers();
  return (
    <div className="my-4 flex flex-wrap items-center gap-x-6 gap-y-1 rounded-box border border-hairline bg-card p-4">
      <p>
        <span className="block text-muted">{t.turnoutIs}</span>
        <span className="text-3xl leading-10 font-extrabold text-primary">{share(ballots, eligible)}</span>
      </p>
      <div className="min-w-60 grow">
        <p>{t.turnoutSentence({ eligible: count(eligible), ballots: count(ballots) })}</p>
        <svg
          aria-hidden="true"
          viewBox="0 0 1000 10"
          preserveAspectRatio="none"
          className="mt-2 h-3 w-full rtl:-scale-x-100"
        >
          <rect width={1000} height={10} className="fill-hairline" />
          <rect
            width={eligible === 0 ? 0 : (1000 * ballots) / eligible}
            height={10}
            className="fill-turquoise"
          />
        </svg>
      </div>
    </div>
  );
}
