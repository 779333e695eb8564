import type { ReceiptView, VoterSession } from '@sandoq/contract';
import { useEffect } from 'react';
import { Redirect, useParams } from 'wouter';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Notice, Page, ProblemNotice, Progress } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { useCheckedReceipt } from './check-receipt.ts';
import { forgetDraft } from './draft-storage.ts';
import { voterMessages } from './messages.ts';
import { ReceiptActions } from './receipt-actions.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';
import { WithSession } from './with-session.tsx';

/** After the vote: the receipt, as soon as the record is signed (S0-13). */
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
  const receipt = useAsk('readReceipt', {}, { enabled: recorded, staleTime: Number.POSITIVE_INFINITY });
  const checked = useCheckedReceipt(election, receipt.data);
  useEffect(() => {
    if (recorded) forgetDraft(election);
  }, [recorded, election]);
  if (session.stage === 'choosing') return <Redirect to={addresses.review(election)} replace />;
  if (!recorded && ballot.data?.stage === 'prepared')
    return <Redirect to={addresses.confirm(election)} replace />;
  return (
    <Page title={t.receipt.title} {...(view.data === undefined ? {} : { over: text(view.data.title) })}>
      <Notice kind="done" live="status">
        <p className="text-lg font-bold">{t.receipt.thanks}</p>
        <p>{t.receipt.once}</p>
      </Notice>
      {receipt.error !== null && <ProblemNotice failure={receipt.error.failure} />}
      {receipt.data === undefined && receipt.error === null && <Progress text={t.receipt.waiting} />}
      {receipt.data !== undefined && (
        <>
          <ReceiptPaper receipt={receipt.data} />
          <Check answer={checked} receipt={receipt.data} />
          <ReceiptActions election={election} receipt={receipt.data} />
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
  return (
    <>
      <p>{t.receipt.inclusion(digits(receipt.index))}</p>
      <div aria-live="polite">
        {answer === 'holds' && <Notice kind="done">{t.receipt.checked}</Notice>}
        {answer === 'refused' && <Notice kind="danger">{t.receipt.checkFailed}</Notice>}
        {(answer === null || answer === 'unreachable') && <Progress text={t.receipt.checking} />}
      </div>
      <p>{t.receipt.secrecy}</p>
    </>
  );
}
