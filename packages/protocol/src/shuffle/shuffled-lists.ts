import { fromBase64Url } from '@sandoq/kernel';
import type { MixedList } from './mixed-list.ts';
import type { Shuffle } from './shuffle-body.ts';

/** The lists that came out of a shuffle, without any check: for bodies that have been verified. @param inputs what it took */
export const shuffledLists = (inputs: readonly MixedList[], body: Shuffle): readonly MixedList[] =>
  inputs.map((input, i) => ({ ...input, ciphertexts: fromBase64Url(body.lists[i]!.ciphertexts) }));
