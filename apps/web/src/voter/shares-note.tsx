import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Notice } from '../ui/index.ts';
import { voterMessages } from './messages.ts';
import { useVoterWeight } from './voter-weight.tsx';

/** Says to a voter with several votes how many, at the beginning of the ballot; nothing to others. */
export function SharesNote({ election }: { readonly election: string }) {
  const t = voterMessages.useMessages().shares;
  const { digits } = useFormats();
  const { count } = useNumbers();
  const { votes } = useVoterWeight();
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  if (votes === 1) return null;
  const phone = view.data?.supportPhone ?? '';
  return (
    <Notice kind="info">
      <p className="font-bold">{t.yours(count(votes))}</p>
      <p className="text-sm leading-7">
        {t.wrong}{' '}
        <a href={`tel:${phone}`} className="whitespace-nowrap">
          <bdi dir="ltr">{digits(phone)}</bdi>
        </a>
      </p>
    </Notice>
  );
}

/** Says once more how many votes it is, and in how many ballots they go, and why; nothing to a voter with one vote. */
export function BallotsNote() {
  const t = voterMessages.useMessages().shares;
  const { count } = useNumbers();
  const { votes, ballots } = useVoterWeight();
  if (votes === 1) return null;
  return (
    <Notice kind="info">
      <p className="font-bold">{t.yours(count(votes))}</p>
      {ballots.length > 1 && (
        <>
          <p>{t.ballots(count(ballots.length), listed(ballots.map(count), t))}</p>
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-bold text-primary">{t.whyTitle}</summary>
            <p>{t.why(count(votes))}</p>
          </details>
        </>
      )}
    </Notice>
  );
}

/** Several things as one speaks of them: «۲۰، ۱۰، ۵ و ۲». */
export const listed = (
  parts: readonly string[],
  { comma, and }: { readonly comma: string; readonly and: string },
): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(comma)}${and}${parts.at(-1) ?? ''}`;
