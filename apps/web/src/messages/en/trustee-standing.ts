import type { TrusteeStandingMessages } from '../fa/trustee-standing.ts';

export const trusteeStanding: TrusteeStandingMessages = {
  notYet: 'Not begun',
  step: ({ step, of }) => `${step} of ${of} steps`,
  ready: 'Ready',
  asked: 'Awaited',
  shuffled: 'Has shuffled',
  helped: 'Has helped',
  notNeeded: 'Not needed',
};
