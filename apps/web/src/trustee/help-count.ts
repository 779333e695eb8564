import type { TrusteeView } from '@sandoq/contract';
import type { Failure } from '../app/api.ts';
import type { TaskFailure } from './work/tasks.ts';

/** What a trustee does for the count. */
export type Help = 'shuffle' | 'decrypt';

type Or<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** What helping needs. */
export interface HelpDoing {
  /** Makes the shuffle or the decryption of what is in the record now. */
  make(): Promise<Or<string, TaskFailure>>;
  /** Sends it to the platform. */
  send(body: string): Promise<Or<TrusteeView, Failure>>;
  /** Where all stand now, as far as that can be learnt. */
  look(): Promise<TrusteeView | undefined>;
}

/** What came of helping. `needless`: the others were enough meanwhile. */
export type Helped =
  | { readonly kind: 'taken'; readonly view: TrusteeView }
  | { readonly kind: 'needless' }
  | { readonly kind: 'trouble'; readonly why: TaskFailure }
  | { readonly kind: 'refused'; readonly failure: Failure };

const isShuffleNeeded = ({ stage, members, trustee }: TrusteeView): boolean =>
  stage === 'shuffling' && members[trustee - 1]?.shuffled !== true;

/**
 * Makes a trustee's help and sends it. When somebody else's shuffle was faster, the trustee's own is made once more, on top
 * of theirs, for as long as one is needed.
 */
export async function helpCount(doing: HelpDoing): Promise<Helped> {
  const made = await doing.make();
  if (!made.ok) return { kind: 'trouble', why: made.error };
  const sent = await doing.send(made.value);
  if (sent.ok) return { kind: 'taken', view: sent.value };
  if (sent.error.kind === 'refused' && sent.error.problem.code === 'shuffle-turn') {
    const view = await doing.look();
    if (view !== undefined && !isShuffleNeeded(view)) return { kind: 'needless' };
    return helpCount(doing);
  }
  return { kind: 'refused', failure: sent.error };
}
