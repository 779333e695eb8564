import { preloadAnswer } from '../app/api.ts';
import { electionOfPath } from './addresses.ts';
import { voterMessages } from './messages.ts';

/** Begins what the voter's first screen needs, beside the download of its script. */
export function startVoter(path: string): void {
  void voterMessages.preload();
  const election = electionOfPath(path);
  if (election !== null) void preloadAnswer('readElection', { params: { election } });
}
