import type { TrusteeView } from '@sandoq/contract';
import type { Failure } from '../app/api.ts';
import { AGAIN_MS, againAfter } from './again-after.ts';
import type { KeptOutcome } from './work/do-kept-task.ts';
import type { KeptTasks, TaskFailure } from './work/tasks.ts';

type Next = KeptTasks['next']['output'];

/** What a turn needs. */
export interface TurnDoing {
  /** Finds the trustee's next step; it is remembered before it is handed over. */
  next(taken: KeptTasks['next']['input']['taken']): Promise<KeptOutcome<'next'>>;
  /** Shows what was found, before anything is sent. */
  show(found: Next): void;
  /** Sends a step to the platform. */
  send(
    body: string,
  ): Promise<
    { readonly ok: true; readonly value: TrusteeView } | { readonly ok: false; readonly error: Failure }
  >;
}

/** What came of a turn. */
export interface Turn {
  readonly trouble: TaskFailure | null;
  readonly refused: Failure | null;
  /** What the platform says once it took the step. */
  readonly sent?: TrusteeView;
  /** Milliseconds until another turn is worth while; null when only the others, or the trustee, can change anything. */
  readonly again: number | null;
}

/** Says whether the platform has all that is needed for the next step, so that only its record can be behind. */
function isOwed({ members, trustee }: TrusteeView): boolean {
  const mine = members[trustee - 1]?.steps.length ?? 0;
  return members.every(({ steps }) => steps.length >= mine);
}

/** One turn of a trustee's ceremony: finds the next step and sends it, once. What passes by itself is tried again. */
export async function takeTurn(view: TrusteeView, doing: TurnDoing): Promise<Turn> {
  const next = await doing.next(view.members[view.trustee - 1]?.steps ?? []);
  if (!next.ok)
    return { trouble: next.error, refused: null, again: next.error === 'unreachable' ? AGAIN_MS : null };
  doing.show(next.value);
  if (next.value.kind !== 'body') {
    const isBehind = next.value.kind === 'wait' && isOwed(view);
    return { trouble: null, refused: null, again: isBehind ? AGAIN_MS : null };
  }
  const sent = await doing.send(next.value.body);
  if (sent.ok) return { trouble: null, refused: null, sent: sent.value, again: 0 };
  return { trouble: null, refused: sent.error, again: againAfter(sent.error) };
}
