import type { ElectionState } from '@sandoq/contract';
import type { OrganizerMessages } from '../messages/fa/organizer.ts';

/** The steps of an election in their order. */
export const STATES: readonly ElectionState[] = ['draft', 'sealed', 'open', 'closed', 'tallied', 'published'];

/** The short names of the steps, as an organiser reads them. */
export const stateWords = (t: OrganizerMessages): Record<ElectionState, string> => ({
  draft: t.stateDraft,
  sealed: t.stateSealed,
  open: t.stateOpen,
  closed: t.stateClosed,
  tallied: t.stateTallied,
  published: t.statePublished,
});
