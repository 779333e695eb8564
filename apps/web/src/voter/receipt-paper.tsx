import type { BallotReceipt, ReceiptView } from '@sandoq/contract';
import type { ReactNode } from 'react';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Rows } from '../ui/index.ts';
import { voterMessages } from './messages.ts';
import { QrCode } from './qr-code.tsx';
import { ReceiptBallots } from './receipt-ballots.tsx';

/** The rows of the receipt and the tracking address as a QR code; of several ballots a row for each. */
export function ReceiptPaper({ receipt }: { readonly receipt: ReceiptView }) {
  const t = voterMessages.useMessages();
  const { count } = useNumbers();
  const { digits, stamp, date } = useFormats();
  const [first] = receipt.ballots;
  if (first === undefined) return null;
  const several = receipt.ballots.length > 1;
  const link = new URL(first.recordUrl, location.origin).href;
  return (
    <>
      <Rows
        rows={[
          { name: t.receipt.name, value: receipt.voterName },
          { name: t.receipt.licence, value: <bdi dir="ltr">{digits(receipt.licence)}</bdi> },
          { name: t.receipt.nationalId, value: <bdi dir="ltr">{digits(receipt.nationalId)}</bdi> },
          {
            name: t.receipt.time,
            value: (
              <>
                <bdi dir="ltr">{stamp(receipt.time)}</bdi>
                <span className="block text-sm font-normal">{date(receipt.time)}</span>
              </>
            ),
          },
          ...(receipt.weight === 1
            ? []
            : [{ name: t.shares.worth, value: t.shares.worthIs(count(receipt.weight)) }]),
          ...(several ? [] : ballotRows(first, link, t)),
          ...anchorsOf(receipt).map((anchor) => ({
            name: t.receipt.anchor(anchor.network),
            value: (
              <a href={anchor.url} dir="ltr" className="break-all">
                {anchor.url}
              </a>
            ),
          })),
          { name: t.receipt.ip, value: <bdi dir="ltr">{receipt.ip}</bdi> },
        ]}
      />
      {several && <ReceiptBallots ballots={receipt.ballots} />}
      <figure
        className={`my-4 flex flex-wrap items-center gap-4 rounded-box border border-hairline bg-card p-4 ${several ? 'no-print' : ''}`}
      >
        <QrCode text={link} label={several ? t.shares.qrOf(count(first.weight)) : t.receipt.qr} />
        <figcaption className="min-w-48 flex-1">
          {several ? t.shares.qrText(count(first.weight)) : t.receipt.qrText}
        </figcaption>
      </figure>
    </>
  );
}

/** What the receipt says of its only ballot. */
function ballotRows(
  ballot: BallotReceipt,
  link: string,
  t: ReturnType<typeof voterMessages.useMessages>,
): { readonly name: string; readonly value: ReactNode }[] {
  const { replaces } = ballot;
  return [
    {
      name: t.receipt.tracker,
      value: (
        <bdi dir="ltr" className="font-mono text-lg">
          {ballot.trackerForPeople}
        </bdi>
      ),
    },
    {
      name: t.receipt.link,
      value: (
        <>
          <a href={link}>{t.receipt.linkText}</a>
          <bdi dir="ltr" className="hidden text-xs font-normal break-all print:block">
            {link}
          </bdi>
        </>
      ),
    },
    ...(replaces === null
      ? []
      : [
          {
            name: t.receipt.replaces,
            value: (
              <>
                <bdi dir="ltr" className="font-mono">
                  {replaces.trackerForPeople}
                </bdi>
                <a href={replaces.recordUrl} className="block font-normal">
                  {t.receipt.linkText}
                </a>
              </>
            ),
          },
        ]),
  ];
}

/** Where roots with the ballots stand on public chains, each transaction once. */
const anchorsOf = ({ ballots }: ReceiptView): BallotReceipt['anchors'] => [
  ...new Map(ballots.flatMap(({ anchors }) => anchors).map((anchor) => [anchor.url, anchor])).values(),
];
