import type { TrusteeView } from '@sandoq/contract';
import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { Button, Card } from '../ui/index.ts';
import type { KeyFile } from './key-file.ts';
import { trusteeMessages } from './messages.ts';
import { Stop } from './task-trouble.tsx';
import type { Fingerprint } from './work/tasks.ts';

/** The groups of digits, to be read aloud from left to right. */
function Digits({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const f = useFormats();
  return (
    <p
      dir="ltr"
      className="my-4 flex flex-wrap justify-center gap-x-5 gap-y-2 rounded-box border-2 border-primary bg-primary-tint px-3 py-4 text-2xl font-bold"
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

interface ComparingProps {
  readonly view: TrusteeView;
  readonly file: KeyFile;
  readonly fingerprint: Fingerprint;
  readonly onSame: () => void;
}

/** Has the trustee compare the keys with the others by voice, before anything is dealt. */
export function Comparing({ view, file, fingerprint, onSame }: ComparingProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const [differs, setDiffers] = useState(false);
  const names = view.members
    .filter(({ id, kind }) => kind === 'person' && id !== view.trustee)
    .map(({ name }) => f.text(name))
    .join(t.and);
  if (differs) return <Stop why="differs" file={file} onBack={() => setDiffers(false)} />;
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
        <Button wide kind="danger" onClick={() => setDiffers(true)}>
          {t.compareDiffers}
        </Button>
      </div>
    </Card>
  );
}
