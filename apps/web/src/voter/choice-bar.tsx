import type { ContestView, VoterSession } from '@sandoq/contract';
import { useEffect, useRef } from 'react';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Button, Countdown } from '../ui/index.ts';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import type { SelectionFault } from './selection.ts';
import { givenText, selectionText } from './selection-text.ts';
import { useVoterWeight } from './voter-weight.tsx';

interface ChoiceBarProps {
  readonly contest: ContestView;
  readonly fault: SelectionFault | null;
  /** How many times the voter wanted to go on in spite of the fault. */
  readonly refused: number;
  readonly session: VoterSession;
  readonly last: boolean;
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}

/** What is chosen and allowed, the time left and the one main button, always in view. */
export function ChoiceBar({ contest, fault, refused, session, last, onBack, onNext }: ChoiceBarProps) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  const { count } = useNumbers();
  const { votes } = useVoterWeight();
  const { draft } = useDraft();
  const told = useRef<HTMLParagraphElement>(null);
  // Too few is said only when the voter wants to go on; that a text is too long stands below the text at once.
  const shown = fault !== null && (fault.code === 'too-many' || refused > 0) ? fault : null;
  useEffect(() => {
    if (refused > 0) told.current?.focus();
  }, [refused]);
  return (
    <section
      aria-label={t.ballot.bar}
      className={`no-print sticky bottom-0 z-10 border-t-2 ${shown === null ? 'border-primary bg-card' : 'border-saffron-edge bg-saffron-tint'}`}
    >
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <p aria-live="polite" className="grow font-bold">
          {givenText(contest, draft.choices, t, digits, { votes, count })}
        </p>
        <p className="text-sm text-muted">
          <span className="sr-only">{t.session.sessionLeft}: </span>
          <span aria-hidden="true">⏳ </span>
          <Countdown until={session.expiresAt} form="minutes" />
        </p>
        <div aria-live="assertive" className="w-full empty:hidden">
          {shown !== null && (
            <p ref={told} tabIndex={-1} className="font-semibold">
              {selectionText(shown, t, digits)}
            </p>
          )}
        </div>
        <div className="flex w-full gap-2 sm:w-auto">
          {onBack !== null && (
            <Button kind="secondary" onClick={onBack}>
              {t.ballot.back}
            </Button>
          )}
          <div className="grow sm:w-64">
            <Button wide onClick={onNext}>
              {last ? t.ballot.toReview : t.ballot.next}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}
