import { useFormats } from '../app/formats.ts';
import { Button, Card } from '../ui/index.ts';
import type { KeyFile } from './key-file.ts';
import { loadMemory } from './key-store.ts';
import { trusteeMessages } from './messages.ts';
import { isStopped, Stop } from './task-trouble.tsx';
import { useStanding } from './use-standing.ts';
import type { Fingerprint, SignedMembers } from './work/tasks.ts';

const GROUP = /.{4}/g;

interface NumberProps {
  /** What the number follows from: everybody's keys, or the tally. */
  readonly what: 'keys' | 'tally';
  readonly number: Fingerprint;
}

/** The groups of digits, to be read aloud from left to right. */
function Digits({ number }: Pick<NumberProps, 'number'>) {
  const f = useFormats();
  return (
    <p
      dir="ltr"
      className="mx-auto my-4 flex w-fit max-w-96 flex-wrap justify-center gap-x-3 gap-y-2 rounded-box border-2 border-primary bg-primary-tint px-4 py-4 text-xl font-bold sm:gap-x-5 sm:text-2xl"
    >
      {number.map((group, at) => (
        // Two groups may be equal; their places are theirs.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={at}>{f.digits(group)}</span>
      ))}
    </p>
  );
}

/** A number that was compared, for another trustee who calls. */
export function FingerprintCard({ what, number }: NumberProps) {
  const t = trusteeMessages.useMessages();
  return (
    <Card title={t.compareNumber[what]}>
      <p>{t.compareLater}</p>
      <Digits number={number} />
    </Card>
  );
}

/** The fingerprint as this device finds it in the signed record, or what is wrong with that record. */
export function StandingFingerprint({ file }: { readonly file: KeyFile }) {
  const { standing, trouble } = useStanding(file);
  if (isStopped(trouble)) return <Stop why={trouble} file={file} />;
  return standing?.fingerprint ? <FingerprintCard what="keys" number={standing.fingerprint} /> : null;
}

/** The number of the tally that this device helped with, for whoever helps later. */
export function KeptTallyNumber({ file }: { readonly file: KeyFile }) {
  const number = loadMemory(file).comparedTally?.match(GROUP);
  return number ? <FingerprintCard what="tally" number={number} /> : null;
}

interface ComparingProps extends NumberProps {
  /** Who holds the key, by the signed manifest. */
  readonly members: SignedMembers;
  /** Whose page it is. */
  readonly trustee: number;
  readonly onSame: () => void;
  readonly onDiffers: () => void;
}

/** Has the trustee compare the keys with the others by voice before anything is dealt, or the tally before they help. */
export function Comparing({ what, number, members, trustee, onSame, onDiffers }: ComparingProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const names = members
    .filter(({ id, kind }) => kind === 'person' && id !== trustee)
    .map(({ name }) => f.text(name))
    .join(t.and);
  return (
    <Card title={t.compareTitle[what]}>
      <p>{t.compareWhy[what]}</p>
      <Digits number={number} />
      <ol className="list-decimal space-y-2 ps-6 rtl:[list-style-type:persian]">
        <li>{names === '' ? t.compareNobody : t.compareCall({ names })}</li>
        <li>{t.compareRead({ groups: f.digits(number.length) })}</li>
        <li>{t.compareAll}</li>
      </ol>
      <p className="mt-3 text-muted">{t.compareWait[what]}</p>
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
