import type { people as fa } from '../../fa/organizer/people.ts';
import type { Given } from '../../given.ts';

export const people: typeof fa = {
  turnout: 'Turnout',
  turnoutLive: 'Live',
  turnoutSentence: ({ voted, eligible }: Given<'voted' | 'eligible'>) =>
    `${voted} of ${eligible} eligible voters have voted.`,
  turnoutShares: ({ voted, eligible, share }: Given<'voted' | 'eligible' | 'share'>) =>
    `${voted} of ${eligible} shares have voted (${share}).`,
  turnoutOverTime: 'Votes over time',
  turnoutNone: 'Nobody has voted yet.',
  turnoutPeriod: 'Period',
  turnoutVotes: 'Votes in this period',
  turnoutSum: 'Since the beginning',
  showTable: 'Table',
  showChart: 'Chart',

  invitations: 'Invitations',
  invTotal: 'All',
  invSent: 'Sent',
  invDelivered: 'Delivered',
  invFailed: 'Failed',
  invOpened: 'Opened',
  invNone: 'No invitation has been sent yet.',
  invFailedAdvice: ({ count }: Given<'count'>) =>
    `${count} invitations did not arrive. You can send them again to the same number; the phone may have been off, or may block such messages.`,

  roll: 'Roll',
  rollSearch: 'Search name or licence number',
  rollName: 'Name',
  rollLicence: 'Licence',
  rollWeight: 'Shares',
  rollMobile: 'Mobile',
  rollInvitation: 'Invitation',
  rollOpened: 'Link opened',
  rollVoted: 'Voted',
  rollActs: 'Acts',
  yes: 'Yes',
  no: 'No',
  invitationNone: 'Not sent',
  invitationQueued: 'Queued',
  invitationSent: 'Sent',
  invitationDelivered: 'Delivered',
  invitationFailed: 'Failed',
  resend: 'Send again',
  resendFor: ({ name }: Given<'name'>) => `Send the invitation to ${name} again`,
  resent: ({ name }: Given<'name'>) => `The invitation to ${name} is queued again.`,
  rollEmpty: 'The roll is empty. Import it from a file.',
  rollMore: 'Load more',
  rollShown: ({ count }: Given<'count'>) => `${count} voters shown.`,
  rollVotedNote: 'This shows only who has voted. For whom they voted is recorded nowhere.',

  votingKeys: 'Keys of the registrar',
  votingKeysLead:
    'In this election a registrar apart from this system makes every voter’s voting code and sends it. The system never sees the codes and takes their public keys only.',
  votingKeysMissing: 'The keys are not here yet. Until they are, the election cannot be sealed.',
  votingKeysHere: ({ time }) => `The keys of all voters are imported (${time}).`,
  votingKeysHash: 'Fingerprint of the file; compare it with what the registrar sees, character by character:',
  votingKeysCompare:
    'With their own program the registrar checks that the public record has these keys and no others, each with its number of votes:',
  votingKeysGive: 'Give the registrar these three: the id of the election, the roll, and the program.',
  votingKeysElection: 'Id of the election:',
  votingKeysRoll: 'Download the roll for the registrar',
  votingKeysTool: 'Download the registrar’s program',
  votingKeysMake:
    'The registrar makes the codes on a machine of their own, off the network, sends the letters, and gives you the file of keys (keys-….json).',
  votingKeysTake:
    'Import the file of keys here. If you change the roll afterwards the keys are removed, and this has to be done again.',
  votingKeysFile: 'File of keys',
  votingKeysUpload: 'Import the keys',
};
