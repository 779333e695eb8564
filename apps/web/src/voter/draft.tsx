import { createContext, use, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { afterAudit, EMPTY, openDraftStorage } from './draft-storage.ts';
import type { Choices, Draft, DraftStorage, SealedVote } from './draft-storage.ts';
import { numbersGiven } from './selection.ts';

interface DraftState {
  readonly draft: Draft;
  /** Sets the votes of one candidate; 0 takes the choice away. */
  readonly choose: (contest: string, candidate: string, votes: number) => void;
  /** Sets the whole answer to a contest. */
  readonly answer: (contest: string, given: Choices[string]) => void;
  /** Notes the vote that the server holds, and its choices. */
  readonly notePrepared: (vote: SealedVote) => void;
  /** Notes that the prepared vote was opened and is spoiled; the choices stay. */
  readonly noteAudited: (audited: Omit<SealedVote, 'choices'> & { readonly left: number }) => void;
  /** Lets go of the prepared ballot, so that a fresh one is made. */
  readonly dropPrepared: () => void;
}

const Context = createContext<DraftState | null>(null);

/** The voter's draft, inside `WithDraft`. */
export function useDraft(): DraftState {
  const state = use(Context);
  if (state === null) throw new TypeError('no draft here');
  return state;
}

/** Whether two sets of choices are the same vote. */
export const sameChoices = (a: Choices, b: Choices): boolean => plain(a) === plain(b);

const plain = (choices: Choices): string =>
  JSON.stringify(
    Object.entries(choices)
      .flatMap(([contest, given]) =>
        typeof given === 'string'
          ? [`${contest} ${given}`]
          : Object.entries(given).map(([option, n]) => `${contest} ${option} ${n}`),
      )
      .toSorted(),
  );

interface WithDraftProps {
  readonly election: string;
  readonly secret: string;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Opens the draft kept on this device, and keeps every change of it. */
export function WithDraft({ election, secret, waiting, children }: WithDraftProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const storage = useRef<DraftStorage | null>(null);
  const saved = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let gone = false;
    void (async () => {
      const opened = await openDraftStorage(election, secret);
      const found = await opened.load().catch(() => EMPTY);
      if (gone) return;
      storage.current = opened;
      setDraft(found);
    })();
    return () => {
      gone = true;
    };
  }, [election, secret]);
  useEffect(() => {
    if (draft === null) return;
    // One after another, so that the last change is the one that stays; a full disk must not stop the vote.
    saved.current = saved.current.then(() => storage.current?.save(draft)).catch(() => undefined);
  }, [draft]);

  const choose = useCallback((contest: string, candidate: string, votes: number) => {
    setDraft((before) => {
      const { [candidate]: _, ...others } = numbersGiven({ id: contest }, before?.choices ?? {});
      const changed = votes === 0 ? others : { ...others, [candidate]: votes };
      return { ...EMPTY, ...before, choices: { ...before?.choices, [contest]: changed } };
    });
  }, []);
  const answer = useCallback((contest: string, given: Choices[string]) => {
    setDraft((before) => ({ ...EMPTY, ...before, choices: { ...before?.choices, [contest]: given } }));
  }, []);
  const notePrepared = useCallback((prepared: SealedVote) => {
    setDraft((before) => ({ ...EMPTY, choices: prepared.choices, ...before, prepared }));
  }, []);
  const noteAudited = useCallback<DraftState['noteAudited']>((opened) => {
    setDraft((before) => afterAudit(before ?? EMPTY, opened));
  }, []);
  const dropPrepared = useCallback(() => {
    setDraft((before) => ({ ...EMPTY, ...before, prepared: null }));
  }, []);
  if (draft === null) return waiting;
  return (
    <Context value={{ draft, choose, answer, notePrepared, noteAudited, dropPrepared }}>{children}</Context>
  );
}
