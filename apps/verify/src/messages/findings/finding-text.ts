import type { BodyFinding } from '@sandoq/protocol';
import { fill, type Language, type Message } from '../text.ts';
import { BALLOT_FINDINGS } from './ballots.ts';
import { COUNT_FINDINGS } from './count.ts';
import type { Findings } from './findings-of.ts';
import { LOG_FINDINGS } from './log.ts';
import { MIXED_FINDINGS } from './mixed.ts';
import { SETUP_FINDINGS } from './setup.ts';

/** A sentence for everything the verifier can find. */
const FINDING_TEXTS: Findings = {
  ...LOG_FINDINGS,
  ...SETUP_FINDINGS,
  ...BALLOT_FINDINGS,
  ...COUNT_FINDINGS,
  ...MIXED_FINDINGS,
};

/** The sentence of a finding. */
export function findingText(found: BodyFinding, language: Language): string {
  const texts: { readonly [code: string]: Message } = FINDING_TEXTS[found.check];
  return fill(texts[found.code]!, language, found.params);
}
