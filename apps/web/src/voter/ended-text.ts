import type { VoterSession } from '@sandoq/contract';

/** Why the voter is not signed in (any more). */
export type SessionEnd = 'missing' | 'expired' | 'replaced';

/**
 * What to tell a voter whose session has ended. That no vote was cast is said only to one who had no ballot ready: a
 * text message or code may have cast a prepared one in the meantime.
 */
export const endedText = (
  end: SessionEnd,
  stage: VoterSession['stage'] | undefined,
): SessionEnd | 'expiredUnsure' => (end === 'expired' && stage !== 'choosing' ? 'expiredUnsure' : end);
