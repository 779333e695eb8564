import type { ReceiptView } from '@sandoq/contract';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { queryClient, useTell } from '../app/api.ts';
import { Button, Dialog } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { voterMessages } from './messages.ts';
import { noteSignedIn } from './visit.ts';

interface ReceiptActionsProps {
  readonly election: string;
  readonly receipt: ReceiptView;
}

/** Print, show the encrypted vote, download, sign out (S0-13). */
export function ReceiptActions({ election, receipt }: ReceiptActionsProps) {
  const t = voterMessages.useMessages();
  const [, go] = useLocation();
  const [shown, setShown] = useState(false);
  const end = useTell('endVoterSession', { persist: true });
  const leave = () =>
    end.mutate(
      {},
      {
        onSettled: () => {
          noteSignedIn(false);
          go(addresses.landing(election), { replace: true });
          queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'readElection' });
        },
      },
    );
  return (
    <div className="no-print mt-6 grid gap-3 sm:grid-cols-2">
      <Button onClick={() => print()}>{t.receipt.print}</Button>
      <Button
        kind="secondary"
        onClick={() => download(`${t.receipt.fileName}.json`, receipt.ballots[0]!.receipt)}
      >
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
          <p>{t.receipt.ballotText}</p>
          <pre
            dir="ltr"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
            tabIndex={0}
            className="mt-3 max-h-80 overflow-y-auto rounded-box border border-hairline bg-paper p-3 text-start text-xs break-all whitespace-pre-wrap"
          >
            {JSON.stringify(JSON.parse(receipt.ballots[0]!.ballot), null, 2)}
          </pre>
        </Dialog>
      )}
    </div>
  );
}

function download(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
