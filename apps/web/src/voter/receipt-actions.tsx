import type { ReceiptView } from '@sandoq/contract';
import { canonicalBytes } from '@sandoq/kernel';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { queryClient, useTell } from '../app/api.ts';
import { useNumbers } from '../app/numbers.ts';
import { Button, Dialog } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { voterMessages } from './messages.ts';
import { noteSignedIn, SIGNED_OUT } from './visit.ts';

interface ReceiptActionsProps {
  readonly election: string;
  readonly receipt: ReceiptView;
}

/** Print, show the encrypted vote, download, sign out. */
export function ReceiptActions({ election, receipt }: ReceiptActionsProps) {
  const t = voterMessages.useMessages();
  const { count } = useNumbers();
  const [, go] = useLocation();
  const [shown, setShown] = useState(false);
  const end = useTell('endVoterSession', { persist: true });
  const leave = () =>
    end.mutate(
      {},
      {
        onSettled: (_, error) => {
          noteSignedIn(false);
          const state = error === null ? SIGNED_OUT : null;
          go(addresses.landing(election), { replace: true, state });
          queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'readElection' });
        },
      },
    );
  return (
    <div className="no-print mt-6 grid gap-3 sm:grid-cols-2">
      <Button onClick={() => print()}>{t.receipt.print}</Button>
      <Button kind="secondary" onClick={() => download(`${t.receipt.fileName}.json`, receiptFile(receipt))}>
        {t.receipt.download}
      </Button>
      <Button kind="secondary" onClick={() => setShown(true)}>
        {t.receipt.showBallot}
      </Button>
      <Button kind="quiet" busy={end.isPending} onClick={leave}>
        {t.receipt.logout}
      </Button>
      {shown && (
        <Dialog title={t.receipt.ballotTitle} onClose={() => setShown(false)}>
          <p>{receipt.ballots.length === 1 ? t.receipt.ballotText : t.shares.ballotsText}</p>
          {receipt.ballots.length === 1
            ? receipt.ballots.map(({ ballot, index }) => <BallotText key={index} ballot={ballot} />)
            : receipt.ballots.map(({ ballot, index, weight }) => (
                <details key={index} className="mt-2">
                  <summary className="min-h-11 cursor-pointer py-2 font-bold text-primary">
                    {t.shares.ballotOf(count(weight))}
                  </summary>
                  <BallotText ballot={ballot} />
                </details>
              ))}
        </Dialog>
      )}
    </div>
  );
}

function BallotText({ ballot }: { readonly ballot: string }) {
  return (
    <pre
      dir="ltr"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-3 max-h-80 overflow-y-auto rounded-box border border-hairline bg-paper p-3 text-start text-xs break-all whitespace-pre-wrap"
    >
      {JSON.stringify(JSON.parse(ballot), null, 2)}
    </pre>
  );
}

/** The receipt as a file that a verifier reads: one, or a list by their places in the record (protocol §4). */
function receiptFile({ ballots }: ReceiptView): Uint8Array {
  const [first, ...others] = ballots.toSorted((a, b) => a.index - b.index).map(({ receipt }) => receipt);
  return canonicalBytes(others.length === 0 ? first! : [first!, ...others]);
}

function download(name: string, content: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
