import type { ReceiptView, VoterSession } from '@sandoq/contract';
import { useEffect } from 'react';
import { Redirect, useParams } from 'wouter';
import { queryClient, useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Notice, Page, ProblemNotice, Progress } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { useCheckedReceipt } from './check-receipt.ts';
import { forgetDraft } from './draft-storage.ts';
import { voterMessages } from './messages.ts';
import { forgetOpening } from './opening-memory.ts';
import { ReceiptActions } from './receipt-actions.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';
import { listed } from './shares-note.tsx';
import { VoteAgain } from './vote-again.tsx';
import { WithSession } from './with-session.tsx';

/** After the vote: the receipt, as soon as the record is signed. */
export function ReceiptScreen() {
  const t = voterMessages.useMessages();
  const { election = '' } = useParams();
  const receipt = useAsk('readReceipt', {}, { enabled: false });
  return (
    <WithSession election={election} title={t.receipt.title} keep={receipt.data !== undefined}>
      {(session) => <Receipt session={session} />}
    </WithSession>
  );
}

function Receipt({ session }: { readonly session: VoterSession }) {
  const t = voterMessages.useMessages();
  const { text } = useFormats();
  const { election, tracker } = session;
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const ballot = useAsk(
    'readBallot',
    { params: { tracker: tracker ?? '' } },
    { enabled: tracker !== null && session.stage !== 'recorded', refetchInterval: 1500 },
  );
  const recorded = session.stage === 'recorded' || ballot.data?.stage === 'recorded';
  const cast = ballot.data?.tracker ?? tracker;
  const receipt = useAsk('readReceipt', {}, { enabled: recorded, staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    if (!recorded) return;
    forgetDraft(election);
    forgetOpening();
  }, [recorded, election]);
  // The receipt at hand may be of the vote that this one took the place of.
  const stale = recorded && receipt.data !== undefined && receipt.data.tracker !== cast;
  const shown = stale ? undefined : receipt.data;
  const checked = useCheckedReceipt(election, shown);
  useEffect(() => {
    if (stale) void queryClient.invalidateQueries({ queryKey: ['readReceipt'] });
  }, [stale]);
  if (session.stage === 'choosing') return <Redirect to={addresses.review(election)} replace />;
  if (!recorded && ballot.data?.stage === 'prepared')
    return <Redirect to={addresses.confirm(election)} replace />;
  return (
    <Page title={t.receipt.title} {...(view.data === undefined ? {} : { over: text(view.data.title) })}>
      <Notice kind="done" live="status">
        <p className="text-lg font-bold">{t.receipt.thanks}</p>
        <p>{view.data?.revoting ? t.receipt.mayAgain : t.receipt.once}</p>
      </Notice>
      {receipt.error !== null && <ProblemNotice failure={receipt.error.failure} />}
      {shown === undefined && receipt.error === null && <Progress text={t.receipt.waiting} />}
      {shown !== undefined && (
        <>
          <ReceiptPaper receipt={shown} />
          <Check answer={checked} receipt={shown} />
          <ReceiptActions election={election} receipt={shown} />
          {view.data?.revoting && view.data.state === 'open' && <VoteAgain election={view.data} />}
        </>
      )}
    </Page>
  );
}

function Check(props: {
  readonly answer: ReturnType<typeof useCheckedReceipt>;
  readonly receipt: ReceiptView;
}) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const { answer, receipt } = props;
  const places = receipt.ballots.map(({ index }) => index).toSorted((a, b) => a - b);
  const several = places.length > 1;
  return (
    <>
      <p>
        {several
          ? t.shares.inclusion(listed(places.map(digits), t.shares))
          : t.receipt.inclusion(places.map(digits).join(''))}
      </p>
      <div aria-live="polite">
        {answer === 'holds' && (
          <Notice kind="done">{several ? t.shares.checked(digits(places.length)) : t.receipt.checked}</Notice>
        )}
        {answer === 'refused' && <Notice kind="danger">{t.receipt.checkFailed}</Notice>}
        {(answer === null || answer === 'unreachable') && <Progress text={t.receipt.checking} />}
      </div>
      <p>{several ? t.shares.secrecy : t.receipt.secrecy}</p>
    </>
  );
}
