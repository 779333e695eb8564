import { Notice } from '../ui/index.ts';
import { trusteeMessages } from './messages.ts';
import type { TaskFailure } from './work/tasks.ts';

/** Says why work on this device could not be done. */
export function TaskTrouble({ why }: { readonly why: TaskFailure }) {
  const t = trusteeMessages.useMessages();
  return (
    <Notice kind={why === 'mismatch' ? 'danger' : 'attention'} live="alert">
      {why === 'mismatch' ? t.recordMismatch : t.recordUnreachable}
    </Notice>
  );
}
