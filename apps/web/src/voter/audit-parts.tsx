import { displayTracker, hexToHash } from '@sandoq/protocol/voter';
import { auditMessages } from './audit-messages.ts';
import { QrCode } from './qr-code.tsx';

/** The code by which a ballot is the same on both devices, large. */
export function AuditedTracker({ shown }: { readonly shown: string }) {
  const t = auditMessages.useMessages();
  return (
    <p className="my-3 rounded-box border-2 border-primary bg-primary-tint px-3 py-2 text-center">
      <span className="block text-muted">{t.tracker}</span>
      <bdi dir="ltr" className="font-mono text-xl font-bold whitespace-nowrap sm:text-2xl">
        {shown}
      </bdi>
    </p>
  );
}

interface SecondDeviceProps {
  readonly election: string;
  readonly hex: string;
  readonly text: string;
}

/** How another device gets to the page that opens the ballot again: by its camera, or by an address to type. */
export function SecondDevice({ election, hex, text }: SecondDeviceProps) {
  const t = auditMessages.useMessages();
  const link = `${location.origin}/e/${election}/audit/${hex}`;
  const short = `${location.host}/e/${election}/audit/`;
  const shown = displayTracker(hexToHash(hex));
  return (
    <figure className="flex flex-wrap items-center justify-center gap-4">
      <QrCode text={link} label={t.qr} />
      <figcaption className="min-w-48 flex-1">
        <p>{text}</p>
        <p className="mt-2">
          {t.type}
          <a href={link} target="_blank" rel="noreferrer" dir="ltr" className="block font-mono text-sm">
            <span className="break-all">{short}</span>
            <wbr />
            <span className="whitespace-nowrap">{shown}</span>
          </a>
        </p>
      </figcaption>
    </figure>
  );
}
