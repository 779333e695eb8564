import type { BallotReceipt } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { voterMessages } from './messages.ts';
import { QrCode } from './qr-code.tsx';

/** A compact row for each ballot of a vote: its shares, its code, the way to it; on paper its QR code. */
export function ReceiptBallots({ ballots }: { readonly ballots: readonly BallotReceipt[] }) {
  const t = voterMessages.useMessages().shares;
  const { digits } = useFormats();
  const { count } = useNumbers();
  return (
    <section className="my-4">
      <h2>{t.yourBallots}</h2>
      <p>{t.yourBallotsLead(digits(ballots.length))}</p>
      <ul className="mt-2 divide-y divide-hairline rounded-box border border-hairline bg-card print:grid print:grid-cols-2 print:divide-y-0">
        {ballots.map((ballot) => {
          const link = new URL(ballot.recordUrl, location.origin).href;
          const name = t.ballotOf(count(ballot.weight));
          return (
            <li
              key={ballot.trackerForPeople}
              className="flex break-inside-avoid items-center gap-3 px-4 py-2 print:px-2"
            >
              <span className="hidden w-20 shrink-0 print:block">
                <QrCode text={link} label={t.qrOf(count(ballot.weight))} />
              </span>
              <div className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-semibold">{name}</span>
                <bdi dir="ltr" className="font-mono text-lg font-semibold whitespace-nowrap print:text-xs">
                  {ballot.trackerForPeople}
                </bdi>
                <a href={link} className="no-print inline-flex min-h-11 w-full items-center">
                  {t.see}
                  <span className="sr-only"> {name}</span>
                </a>
                {ballot.replaces !== null && (
                  <span className="w-full text-sm text-muted">
                    {t.replaces}{' '}
                    <a href={ballot.replaces.recordUrl}>
                      <bdi dir="ltr" className="font-mono whitespace-nowrap">
                        {ballot.replaces.trackerForPeople}
                      </bdi>
                    </a>
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
