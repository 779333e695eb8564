import type { Failure } from '@sandoq/contract/client';
import { Button, Dialog, Notice } from '../ui/index.ts';
import type { ActWords } from './act-words.ts';
import { organizerMessages } from './messages.ts';
import { Trouble } from './trouble.tsx';

interface ActDialogProps {
  readonly words: ActWords;
  readonly danger: boolean;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before an act: what will happen, and what cannot be undone. */
export function ActDialog({ words, danger, busy, failure, onYes, onNo }: ActDialogProps) {
  const t = organizerMessages.useMessages();
  return (
    <Dialog
      title={words.question}
      onClose={onNo}
      closeText={t.cancel}
      actions={
        <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onYes}>
          {busy ? t.working : t.yesDo({ act: words.button })}
        </Button>
      }
    >
      <p className="mt-2">{words.happens}</p>
      <Notice kind="danger" title={t.cannotUndo}>
        <p>{words.final}</p>
      </Notice>
      {failure !== undefined && <Trouble failure={failure} />}
    </Dialog>
  );
}
