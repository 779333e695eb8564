import type { Check, CodeOf } from '@sandoq/protocol';
import type { Message } from '../text.ts';

/** A sentence for everything that some checks may find. */
export type Findings<C extends Check = Check> = {
  readonly [c in C]: { readonly [code in CodeOf<c>]: Message };
};
