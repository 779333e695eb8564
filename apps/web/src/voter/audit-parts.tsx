import { displayTracker } from '@sandoq/protocol/voter';
import { auditMessages } from './audit-messages.ts';
import { QrCode } from './qr-code.tsx';

/** The code by which a ballot is the same on both devices, large. */
export function AuditedTracker({ tracker }: { readonly tracker: string }) {
  const t = auditMessages.useMessages();
  return (
    <p className="my-3 rounded-box border-2 border-primary bg-primary-tint px-3 py-2 text-center">
      <span className="block text-muted">{t.tracker}</span>
      <bdi dir="ltr" className="font-mono text-xl font-bold whitespace-nowrap sm:text-2xl">
        {displayTracker(tracker)}
      </bdi>
    </p>
  );
}

/** How another device gets to the page that opens the ballot again: by camera or by the address. */
export function SecondDevice({ election, hex }: { readonly election: string; readonly hex: string }) {
  const t = auditMessages.useMessages();
  const link = `${location.origin}/e/${election}/audit/${hex}`;
  return (
    <figure className="flex flex-wrap items-center gap-4">
      <QrCode text={link} label={t.qr} />
      <figcaption className="min-w-48 flex-1">
        <p>{t.step2Text}</p>
        <p className="mt-2">
          <a href={link} target="_blank" rel="noreferrer">
            {t.link}
          </a>
        </p>
      </figcaption>
    </figure>
  );
}
