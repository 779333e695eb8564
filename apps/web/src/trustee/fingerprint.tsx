import type { TrusteeView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Button, Card } from '../ui/index.ts';
import type { KeyFile } from './key-file.ts';
import { trusteeMessages } from './messages.ts';
import { isStopped, Stop } from './task-trouble.tsx';
import { useStanding } from './use-standing.ts';
import type { Fingerprint } from './work/tasks.ts';

/** The groups of digits, to be read aloud from left to right. */
function Digits({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const f = useFormats();
  return (
    <p
      dir="ltr"
      className="mx-auto my-4 flex w-fit flex-wrap gap-x-3 gap-y-2 rounded-box border-2 border-primary bg-primary-tint px-4 py-4 text-xl font-bold sm:gap-x-5 sm:text-2xl"
    >
      {fingerprint.map((group, at) => (
        // Two groups may be equal; their places are theirs.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={at}>{f.digits(group)}</span>
      ))}
    </p>
  );
}

/** The fingerprint, for another trustee who calls. */
export function FingerprintCard({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const t = trusteeMessages.useMessages();
  return (
    <Card title={t.compareNumber}>
      <p>{t.compareLater}</p>
      <Digits fingerprint={fingerprint} />
    </Card>
  );
}

/** The fingerprint as this device finds it in the signed record, or what is wrong with that record. */
export function StandingFingerprint({ file }: { readonly file: KeyFile }) {
  const { standing, trouble } = useStanding(file);
  if (isStopped(trouble)) return <Stop why={trouble} file={file} />;
  return standing?.fingerprint ? <FingerprintCard fingerprint={standing.fingerprint} /> : null;
}

interface ComparingProps {
  readonly view: TrusteeView;
  readonly fingerprint: Fingerprint;
  readonly onSame: () => void;
  readonly onDiffers: () => void;
}

/** Has the trustee compare the keys with the others by voice, before anything is dealt. */
export function Comparing({ view, fingerprint, onSame, onDiffers }: ComparingProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const names = view.members
    .filter(({ id, kind }) => kind === 'person' && id !== view.trustee)
    .map(({ name }) => f.text(name))
    .join(t.and);
  return (
    <Card title={t.compareTitle}>
      <p>{t.compareWhy}</p>
      <Digits fingerprint={fingerprint} />
      <ol className="list-decimal space-y-2 ps-6 rtl:[list-style-type:persian]">
        <li>{names === '' ? t.compareNobody : t.compareCall({ names })}</li>
        <li>{t.compareRead}</li>
        <li>{t.compareAll}</li>
      </ol>
      <p className="mt-3 text-muted">{t.compareWait}</p>
      <div className="mt-5 space-y-3">
        <Button wide onClick={onSame}>
          {t.compareSame}
        </Button>
        <Button wide kind="danger" onClick={onDiffers}>
          {t.compareDiffers}
        </Button>
      </div>
    </Card>
  );
}
