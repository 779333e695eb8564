import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { uiMessages } from './messages.ts';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** Buttons before the one that closes. */
  readonly actions?: ReactNode;
  /** What the closing button says, where it is more than closing. */
  readonly closeText?: string;
}

/** A modal dialog (the browser's own: it keeps the focus inside and closes by Escape). Mounted means open. */
export function Dialog({ title, children, onClose, actions, closeText }: DialogProps) {
  const t = uiMessages.useMessages();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      className="m-auto w-full max-w-2xl rounded-box border border-line bg-card p-5 text-ink"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="mt-4 flex flex-wrap gap-2">
        {actions}
        <button
          type="button"
          className="min-h-12 cursor-pointer rounded-box border-2 border-primary px-5 font-bold text-primary"
          onClick={onClose}
        >
          {closeText ?? t.close}
        </button>
      </div>
    </dialog>
  );
}
