import type { ReceiptView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Rows } from '../ui/index.ts';
import { voterMessages } from './messages.ts';
import { QrCode } from './qr-code.tsx';

/** The rows of the receipt (S0-13) and its tracking address as a QR code. */
export function ReceiptPaper({ receipt }: { readonly receipt: ReceiptView }) {
  const t = voterMessages.useMessages();
  const { digits, stamp, date } = useFormats();
  const ballot = receipt.ballots[0]!;
  const link = new URL(ballot.recordUrl, location.origin).href;
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
          ...(ballot.replaces === null
            ? []
            : [
                {
                  name: t.receipt.replaces,
                  value: (
                    <>
                      <bdi dir="ltr" className="font-mono">
                        {ballot.replaces.trackerForPeople}
                      </bdi>
                      <a href={ballot.replaces.recordUrl} className="block font-normal">
                        {t.receipt.linkText}
                      </a>
                    </>
                  ),
                },
              ]),
          ...ballot.anchors.map((anchor) => ({
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
      <figure className="my-4 flex flex-wrap items-center gap-4 rounded-box border border-hairline bg-card p-4">
        <QrCode text={link} label={t.receipt.qr} />
        <figcaption className="min-w-48 flex-1">{t.receipt.qrText}</figcaption>
      </figure>
    </>
  );
}
