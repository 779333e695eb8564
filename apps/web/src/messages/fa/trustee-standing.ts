import type { Given } from '../given.ts';

/** How far a trustee is, in words. */
export const trusteeStanding = {
  notYet: 'هنوز آغاز نکرده',
  step: ({ step, of }: Given<'step' | 'of'>) => `${step} از ${of} گام`,
  ready: 'آماده',
  asked: 'منتظر',
  shuffled: 'بُر زد',
  helped: 'کمک کرد',
  notNeeded: 'نیازی نشد',
};

/** What every language must say here. */
export type TrusteeStandingMessages = typeof trusteeStanding;
