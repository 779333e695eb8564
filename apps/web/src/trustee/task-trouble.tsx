import { Button, Notice } from '../ui/index.ts';
import { BackupLink } from './backup.tsx';
import type { KeyFile } from './key-file.ts';
import { trusteeMessages } from './messages.ts';
import type { TaskFailure } from './work/tasks.ts';

/** What a trustee must not go on after: somebody shows this device something else than others, or than before. */
type StopReason =
  | Extract<TaskFailure, 'mismatch' | 'shown' | 'changed' | 'other-tally'>
  | 'differs'
  | 'differs-tally';

const STOPS: readonly string[] = ['mismatch', 'shown', 'changed', 'other-tally'] satisfies StopReason[];

/** Says whether a trustee must not go on after this. */
export const isStopped = (why: TaskFailure | null): why is StopReason & TaskFailure =>
  why !== null && STOPS.includes(why);

interface StopProps {
  readonly why: StopReason;
  readonly file?: KeyFile | undefined;
  /** Goes back, where the trustee may have misread. */
  readonly onBack?: () => void;
}

/** Tells a trustee not to go on, whom to call, and what to keep. */
export function Stop({ why, file, onBack }: StopProps) {
  const t = trusteeMessages.useMessages();
  return (
    <>
      <Notice kind="danger" live="alert" title={t.stopTitle}>
        <p>{t.stopWhy[why]}</p>
        <ol className="mt-3 list-decimal space-y-2 ps-6 rtl:[list-style-type:persian]">
          <li>{t.stopDoNothing}</li>
          <li>{t.stopCall}</li>
          {file && <li>{t.stopKeep}</li>}
        </ol>
      </Notice>
      {file && <BackupLink file={file} />}
      {onBack && (
        <div className="mt-3">
          <Button wide kind="quiet" onClick={onBack}>
            {t.stopBack}
          </Button>
        </div>
      )}
    </>
  );
}

interface TaskTroubleProps {
  readonly why: TaskFailure;
  readonly file?: KeyFile;
  /** Whether the page tries again by itself. */
  readonly retried?: boolean;
}

/** Says why work on this device could not be done. */
export function TaskTrouble({ why, file, retried = false }: TaskTroubleProps) {
  const t = trusteeMessages.useMessages();
  if (isStopped(why)) return <Stop why={why} file={file} />;
  const words = {
    unreachable: retried ? t.recordUnreachable : t.unreachableTryAgain,
    device: t.deviceCannot,
    locked: t.lockedAgain,
    unverified: t.helpAfterCheck,
  };
  return (
    <Notice kind="attention" live="alert">
      {words[why]}
    </Notice>
  );
}
