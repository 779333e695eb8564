export { openPoll } from './open-poll.ts';
export { sealElection } from './seal-election.ts';
export { openSecrets, type ServerSecrets } from './secrets.ts';
