import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { uiMessages } from './messages.ts';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A modal dialog (the browser's own: it keeps the focus inside and closes by Escape). Mounted means open. */
export function Dialog({ title, children, onClose }: DialogProps) {
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
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <button
        type="button"
        className="mt-4 min-h-11 cursor-pointer rounded-box border-2 border-primary px-5 font-bold text-primary"
        onClick={onClose}
      >
        {t.close}
      </button>
    </dialog>
  );
}
