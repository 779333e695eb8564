import type { Given } from '../given.ts';
import type { AuditorMessages } from '../fa/auditor.ts';

export const auditor: AuditorMessages = {
  recordTitle: 'Public record',
  whatIsIt1:
    'Every step of this election, from the list of candidates to each encrypted ballot and the result, is one entry of this record.',
  whatIsIt2:
    'The record is signed in such a way that anyone who checks it sees at once if an entry was removed or changed.',
  size: 'Entries',
  ballots: 'Ballots recorded',
  root: 'Root of the record',
  rootAbout: 'This short text is computed from all entries; change one letter of any entry and it changes.',
  checkpoint: 'Newest checkpoint',
  checkpointAbout: 'The number of entries and the root, with the system’s digital signature.',
  checkpointGood: 'The signature is right; your browser checked it just now.',
  checkpointBad: 'The signature is wrong! Tell the organiser and others.',
  checking: 'Checking…',
  anchors: 'On public chains',
  anchorsAbout:
    'From time to time the root of the record is put on a public blockchain, so that nobody, the organiser included, can change earlier entries in secret.',
  anchorLine: ({ network, size, time }: Given<'network' | 'size' | 'time'>) =>
    `${network}: the first ${size} entries, ${time}`,
  anchorLink: 'See the transaction in the chain’s explorer',
  entryAnchors: 'This entry on public chains',
  anchorTold: 'The transaction that this notice tells of',
  keptTitle: 'Has the record only grown?',
  keptLabel: 'A receipt or a checkpoint that you kept',
  keptHint: 'Paste the text of your receipt file, or of a checkpoint that you kept.',
  keptSecondLabel: 'A second receipt or checkpoint (optional)',
  keptSecondHint:
    'Left empty, the newest checkpoint of this record is taken. Which is the older makes no difference.',
  keptCheck: 'Compare',
  compared: {
    grown: ({ from, to }) =>
      `Yes. All ${from} entries of the older checkpoint are unchanged among the ${to} entries of the newer; entries were only added. Your browser has just checked both signatures and the proof.`,
    same: ({ to }) =>
      `Yes. Both checkpoints are of the same record with the same ${to} entries. Your browser has just checked both signatures.`,
    lied: () =>
      'No! The record of one of these checkpoints does not continue that of the other, though both are signed. Keep these texts and tell the supervisors.',
    behind: () =>
      'The checkpoint you pasted is larger than the record: entries were taken away. Keep the text and tell the supervisors.',
    'foreign-first': () => 'The first text is not signed by the key of this election.',
    'foreign-second': () => 'The second text is not signed by the key of this election.',
    'unreadable-first': () =>
      'There is no checkpoint in the first text. Paste the whole text of the receipt file or the checkpoint.',
    'unreadable-second': () =>
      'There is no checkpoint in the second text. Paste the whole text of the receipt file or the checkpoint, or leave it empty.',
  },
  consistencyProof: 'Consistency proof',
  consistencyAbout:
    'Both checkpoints, and the hashes with which anybody computes that the longer record continues the shorter (RFC 6962).',
  downloadProof: 'Download the proof',
  showCheckpoint: 'Text of the checkpoint',
  logKey: 'Key that signs the record',
  origin: 'Name of the record',
  counts: 'Entries by type',
  searchTitle: 'Find your ballot',
  searchLabel: 'Tracker',
  searchHelp:
    'The 16 characters of your receipt, such as 7ZK3-0QFD-M2XW-9T4A. Upper or lower case does not matter.',
  search: 'Search',
  searchEmpty: 'Enter the tracker.',
  searchMalformed:
    'This tracker is incomplete or has a wrong character. It has 16 letters and digits; copy it from your receipt.',
  searchNotFound:
    'No ballot in this record has that tracker. Compare it with your receipt. If you voted moments ago, search again in a minute. If it still cannot be found, call the support phone.',
  entries: 'Entries',
  newestFirst: 'Newest first.',
  filterByType: 'Type of entry',
  allTypes: 'All',
  filteredNote: 'Among the entries loaded so far.',
  older: 'Earlier entries',
  noEntriesOfType: 'Among the entries loaded so far none is of this type.',
  nothingYet:
    'Nothing has been written to this record yet. The first entry is written when the election is sealed.',
  index: 'Entry',
  type: 'Type',
  time: 'Time',
  body: 'Hash of the body',
  timeRoundedHere: 'Rounded down; the exact time is not written in the record.',
  timeRounded:
    'Times are rounded down to whole steps; who follows the record live sees when each line appears.',

  typeManifest: 'Manifest',
  typeCeremony: 'Key ceremony',
  typeCredentials: 'Voters’ credentials',
  typeOpen: 'Opening',
  typeBallot: 'Encrypted ballot',
  typeChallenged: 'Audited ballot',
  typeClose: 'Closing',
  typeTally: 'Votes gathered, still encrypted',
  typeShuffle: 'Shuffle',
  typeDecryption: 'A trustee’s share of the opening',
  typeResult: 'Result',
  typeLot: 'Lot',
  typeCertification: 'Certification',
  typeNotice: 'Notice',

  entryTitle: ({ index, type }: Given<'index' | 'type'>) => `Entry ${index}: ${type}`,
  ballotFound: 'This ballot is in the record.',
  inclusionGood: ({ index, size }: Given<'index' | 'size'>) =>
    `Your browser has just computed that entry ${index} is one of the ${size} entries of the signed record; removing or changing it would break the signature.`,
  inclusionBad:
    'Your browser’s computation does not agree with the record! This entry does not match the checkpoint. Take a picture of this page and tell the organiser.',
  bodyGood: 'The body matches its hash.',
  bodyBad: 'The body does not match its hash!',
  tracker: 'Tracker',
  hiddenChoices: 'This entry does not tell who cast the ballot or for whom: it is encrypted.',
  details: 'Technical details',
  entryJson: 'The entry (leaf of the tree)',
  proof: 'Inclusion proof',
  proofAbout: 'The hashes that lead from this entry to the root of the record (c2sp.org/tlog-proof).',
  downloadArchive: 'Download the record (zip)',
  bodyText: 'Full body',
  showBody: 'Show the full body',
  loadingBody: 'Fetching the body…',
  bodyUnreachable: 'The body could not be fetched. Check your connection and try again.',
  downloadBody: 'Download the body',
  retry: 'Try again',
  backToRecord: 'Back to the record',
  previousEntry: 'Previous entry',
  nextEntry: 'Next entry',

  sayManifest:
    'This entry fixes everything about the election before it begins: title, times, offices, candidates and the rule of counting.',
  sayCustodyAuthority:
    'The voting codes were made and sent by a registrar apart from the system, which has their public keys only.',
  sayManifestFacts: ({
    contests,
    options,
    opens,
    closes,
  }: Given<'contests' | 'options' | 'opens' | 'closes'>) =>
    `${contests} offices, ${options} candidates, from ${opens} to ${closes}.`,
  sayCeremonyCommitment: ({ trustee }: Given<'trustee'>) =>
    `Trustee ${trustee} sealed its part of the key before showing it, so that nobody could choose theirs after seeing another’s.`,
  sayCeremonyCoefficients: ({ trustee }: Given<'trustee'>) =>
    `Trustee ${trustee} showed its part of the public key and proved that it knows the secret half.`,
  sayCeremonyShares: ({ trustee }: Given<'trustee'>) =>
    `Trustee ${trustee} sent every trustee a piece of its secret, encrypted so that only that trustee can open it. With these pieces as many others as are needed can open the result if a trustee is not there.`,
  sayCeremonyAcceptance: ({ trustee }: Given<'trustee'>) =>
    `Trustee ${trustee} checked what came from all trustees, found it right and accepted it.`,
  sayCeremonyComplaint: ({ trustee, against }: Given<'trustee' | 'against'>) =>
    `A complaint of trustee ${trustee} against trustee ${against}: what was sent does not open, or does not fit what was shown to all. The secret with which anybody can check this is in this entry. The making of this key ends with the complaint and must begin anew.`,
  sayCredentials: ({ count }: Given<'count'>) =>
    `The keys of ${count} voters, without names and in an order that tells nothing. Only a ballot signed by one of these keys is counted, one for each key.`,
  sayCredentialsShares: ({ count, shares }: Given<'count' | 'shares'>) =>
    `${count} keys of voters, with ${shares} shares together, without names and in an order that tells nothing. Only a ballot signed by one of these keys is counted, one for each key, and as often as its key has shares.`,
  sayDenominations:
    'Keys come in the sizes 1, 2, 5, 10, 20, 50 and so on, and one voter has several: who has 37 shares has keys of 20, 10, 5 and 2. Which keys belong together is not shown.',
  sayOpen: 'Voting began. From here on nothing about the election changes.',
  sayBallot: ({ contests }: Given<'contests'>) =>
    `One encrypted ballot for ${contests} offices, with a proof that it is valid and a signature by a key of the list.`,
  openAudited: 'See what was in this ballot',
  sayChallenged:
    'Instead of being cast, this ballot was opened and checked at the voter’s wish, to see that it was encrypted correctly. It is not counted.',
  sayClose: ({ ballots }: Given<'ballots'>) => `Voting ended with ${ballots} ballots.`,
  sayCloseEarly: ({ ballots }: Given<'ballots'>) =>
    `Voting ended before the announced time, with ${ballots} ballots.`,
  sayTally: ({ ballots }: Given<'ballots'>) =>
    `${ballots} ballots, gathered for the count and still encrypted. Anyone can compute the same from the ballots.`,
  sayShuffle: ({ trustee, round }: Given<'trustee' | 'round'>) =>
    `Trustee ${trustee} shuffled the encrypted ballots in round ${round} and proved that none was removed, added or changed.`,
  sayDecryption: ({ trustee }: Given<'trustee'>) =>
    `Trustee ${trustee} gave a share of the opening and proved that it is right. Sums of votes are opened; rankings, scores and texts one by one after shuffling, without names.`,
  sayResult: ({ ballots, eligible }: Given<'ballots' | 'eligible'>) =>
    `The result: ${ballots} ballots of ${eligible} eligible voters.`,
  sayResultShares: ({ ballots, eligible }: Given<'ballots' | 'eligible'>) =>
    `The result: ${ballots} ballots of ${eligible} keys. Each ballot counts as often as its key has shares, and one voter may have several.`,
  sayResultTies: ({ count }: Given<'count'>) => `Ties, decided by lot: ${count}.`,
  sayLot: 'The lot among tied candidates, from a number sealed before voting and the root of the record.',
  sayAnchor: ({ size }: Given<'size'>) =>
    `The root of the first ${size} entries was written to a blockchain; from then on nobody can change those entries in secret.`,
  sayNotice: ({ text }: Given<'text'>) => `Notice: ${text}`,
  sayExtension: ({ closes, text }: Given<'closes' | 'text'>) =>
    `The closing time was extended to ${closes}. ${text}`,
  sayCertification: 'The result was finally confirmed.',
};
