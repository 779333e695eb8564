import { displayTracker, hexToHash } from '@sandoq/protocol/voter';
import { useNumbers } from '../app/numbers.ts';
import { auditMessages } from './audit-messages.ts';
import { voterMessages } from './messages.ts';
import { QrCode } from './qr-code.tsx';
import { useVoterWeight } from './voter-weight.tsx';

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

interface BallotPickerProps {
  readonly trackers: readonly string[];
  readonly picked: string;
  readonly onPick: (tracker: string) => void;
}

/** Ballots that are audited together, by their shares and codes; one of them is compared at a time. */
export function BallotPicker({ trackers, picked, onPick }: BallotPickerProps) {
  const t = auditMessages.useMessages();
  const words = voterMessages.useMessages().shares;
  const { count } = useNumbers();
  const { ballots } = useVoterWeight();
  return (
    <fieldset className="my-3">
      <legend className="text-muted">{t.pick}</legend>
      <div className="mt-1 grid gap-2">
        {trackers.map((tracker, i) => (
          <label
            key={tracker}
            className={`flex min-h-14 cursor-pointer flex-wrap items-center gap-x-3 rounded-box border-2 px-3 py-1 hover:border-primary has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus ${tracker === picked ? 'border-primary bg-primary-tint' : 'border-line bg-card'}`}
          >
            <input
              type="radio"
              name="audited-ballot"
              className="size-6 shrink-0 accent-primary outline-none"
              checked={tracker === picked}
              onChange={() => onPick(tracker)}
            />
            {words.ballotOf(count(ballots[i] ?? 1))}
            <bdi dir="ltr" className="ms-auto font-mono text-lg font-bold whitespace-nowrap">
              {displayTracker(tracker)}
            </bdi>
          </label>
        ))}
      </div>
    </fieldset>
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
