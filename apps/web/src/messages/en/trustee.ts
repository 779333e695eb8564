import type { TrusteeMessages } from '../fa/trustee.ts';

export const trustee: TrusteeMessages = {
  title: 'Trustee of the election',
  opening: 'Opening your link…',
  openYourLink: 'To enter, open the link in the newest text message sent to you.',
  cannotKeep:
    'This browser lets nothing be kept (perhaps it is a private window). Open the page in an ordinary window.',
  you: '(you)',
  and: ', ',

  introLead: ({ name, n, t }) =>
    `${name}, you are one of the ${n} trustees of this election. Votes are locked with a key that is shared among the ${n} of you; any ${t} together can open it.`,
  introWorkTitle: 'Your part has two halves',
  introWorkKey: 'Now, before the poll: you make your share of the key. It takes a few minutes.',
  introWorkCount: 'After the poll: you help to open the result with your share. You will get a text message.',
  introKnowTitle: 'Good to know',
  introKnowDevice: 'Your share is made on this device and is never sent to the server.',
  introKnowPin: 'You choose a PIN for it and keep a backup file. You need both until the election is over.',
  introKnowThreshold: ({ t }) =>
    `Nobody’s vote is opened under their name. Unless ${t} trustees conspire, nobody can see anybody’s vote.`,
  introStart: 'Make my share of the key',
  introRestore: 'I have a backup file',

  pinTitle: 'Choose a PIN for your share',
  pinLead: 'You will be asked for it whenever your share is used.',
  pin: 'PIN',
  pinAgain: 'PIN again',
  pinHint: ({ least }) =>
    `At least ${least} characters; longer is better. Nobody, not even the server, can give it back to you. Do not forget it.`,
  pinAskHint: 'The PIN you chose when you made your share.',
  pinShort: ({ least }) => `The PIN must have at least ${least} characters.`,
  pinDiffers: 'The two PINs are not the same.',
  pinMissing: 'Enter your PIN.',
  pinWrong: 'This is not the PIN. Try again.',
  making: 'Making your share…',
  makeKey: 'Continue',

  backupTitle: 'Put the backup file aside',
  backupLead:
    'Your share is made. If this device is lost or its memory is cleared, only this file and your PIN let you go on.',
  backupWhere:
    'Keep the file somewhere else than on this device too, on a memory stick for example. It does not open without your PIN.',
  backupDownload: 'Download the backup file',
  backupTaken: 'The file is among this device’s downloads.',
  backupFirst: 'Download the file first.',
  backupDone: 'I have put it aside; continue',

  restoreTitle: 'Your share is not on this device',
  restoreLead:
    'Choose the backup file that you put aside when you made your share, or go back to that device.',
  restoreFile: 'Choose the backup file',
  restoreWrong: 'This is not the backup of your share in this election. Choose another file.',
  restoreNone: 'The file’s name begins with sandoq-trustee. If you cannot find it, tell the organiser.',

  stepLead: ({ step }) =>
    `Making the key takes four steps; you are at step ${step}. Steps are taken by themselves; some need your PIN.`,
  stepWorking: 'Taking your step…',
  lockedTitle: 'It is your turn',
  lockedLead: 'All trustees have taken the step before. Enter your PIN for the next one.',
  lockedGoOn: 'Take the next step',
  openingKey: 'Opening your share…',
  waitTitle: 'You are done for now',
  waitFor: ({ names }) => `Waiting for: ${names}.`,
  waitAll: 'Waiting for the other trustees.',
  waitMayClose:
    'You may close this page; nothing is lost. You get a text message when the next step can be taken. Left open, it goes on sooner.',

  compareTitle: {
    keys: 'Before you go on, compare this number with the other trustees',
    tally: 'Before you help, compare the number of the count with the other trustees',
  },
  compareWhy: {
    keys: 'The number follows from the keys of all of you. If anybody in between had shown you other keys than the others, your numbers would not be the same.',
    tally:
      'The number follows from all votes that are counted. If two trustees were shown two counts that differ in one vote, that vote would be given away; then your numbers are not the same.',
  },
  compareNumber: { keys: 'The number of the key', tally: 'The number of the count' },
  compareCall: ({ names }) =>
    `Call ${names} on a phone number that you had before, not one that this page or a message showed you.`,
  compareNobody:
    'Call the presidium on a phone number that you had before; they see the same number on the page of the election.',
  compareRead: ({ groups }) =>
    `One of you reads these ${groups} groups of four digits aloud, from left to right, digit by digit; the other looks at their own page.`,
  compareAll:
    'If all digits are the same for everybody, go on. If even one digit differs, press “Not the same”.',
  compareWait: {
    keys: 'Each trustee sees the number on their own page. If somebody cannot be reached yet, close the page and come back later; nothing is lost.',
    tally:
      'Each trustee sees the number on their own page. What matters is that it is the same for all who have helped or will; there is no need to compare with somebody who has not helped and will not. If somebody cannot be reached yet, close the page and come back later.',
  },
  compareSame: 'The same for all; go on',
  compareDiffers: 'Not the same',
  compareLater: 'If another trustee calls to compare, read this number to them from left to right.',

  stopTitle: 'Do not go on',
  stopWhy: {
    mismatch: 'What the system showed does not fit the signed record.',
    shown:
      'The election’s name, its trustees, or how many of them are needed are not in the signed record as this page showed them to you.',
    changed:
      'The system now shows a record or keys that are not what this device saw and did before. You may be shown something else than the others see.',
    'other-tally':
      'This device has compared or helped with another count of this election before, or your shuffle is missing from the record. The votes of an election are opened only once.',
    'differs-tally':
      'Your number of the count is not that of the other trustee. Each of you may have been shown another count, to give somebody’s vote away.',
    differs: 'Your number is not that of the other trustee. One of you may have been shown other keys.',
  },
  stopDoNothing: 'Do nothing on this page, do not enter your PIN, and open no new link.',
  stopCall: 'Call the presidium and the other trustees, on phone numbers of your own.',
  stopKeep:
    'Download the backup file below and keep it: what this device has seen is in it, and the observers will need it.',
  stopBack: 'I misread it; back to the number',
  deviceCannot:
    'This could not be done on this device; its browser may be too old. No trustee is at fault, and nothing was sent. Reload the page, or go on with the backup file in another browser that is up to date.',
  lockedAgain: 'Your share is not open any more. Reload the page and enter your PIN again.',

  membersTitle: 'Trustees',
  membersLead: ({ n, t }) => `${n} trustees, any ${t} of whom can open the result.`,

  readyTitle: 'The key is made',
  readyLead: 'All trustees have made their shares, and the shares fit together. Thank you.',
  readyNext: ({ moment }) =>
    `The poll ends on ${moment}. After that you get a text message asking you to help open the result.`,
  readyKeep: 'Until then keep the backup file and your PIN, and do not clear this browser’s memory.',

  failedTitle: 'The key could not be made',
  failedLead: ({ against, by }) => `The share that “${against}” sent to “${by}” was wrong.`,
  failedProof: 'The evidence is in the public record, where anybody can check whose fault it is.',
  failedNext: 'This election will not be held. The organiser must create a new one with honest trustees.',

  decryptTitle: 'Help to open the result',
  decryptLead: 'The poll is over. Before you help, see what is to be opened.',
  checking: 'Checking the public record…',
  tallyTitle: 'What is to be opened',
  tallyShuffleTitle: 'What is to be shuffled',
  tallyElection: 'Election',
  tallyContests: 'Offices',
  tallyBallots: 'Ballots that count',
  tallyRoot: 'Fingerprint of the record at the close',
  checkedRoot:
    'This device saw that what was gathered for the count stands in the signed record and fits this fingerprint.',
  witnessesSaw: ({ names }) => `Witnesses outside (${names}) have seen and signed this very record.`,
  witnessesMissing: ({ names }) =>
    `The signatures of these witnesses outside are not on this record yet: ${names}. They usually arrive minutes after the poll; reload the page a little later. If they do not come, only comparing the number with the other trustees shows that you all see one record.`,
  verifying: 'Checking every ballot, and what was gathered from them for the count…',
  verified: 'This device checked every ballot, and what was gathered from them for the count is right.',
  verifyOffer: ({ size }) =>
    `Before you help, this device must check all ${size} entries of the record. It may take some minutes; a home connection is best.`,
  verifyAll: 'Check every ballot',
  verifyWrong:
    'Something in the record is wrong. Do not help; call the presidium and the observers on numbers of your own.',
  verifyFaults: {
    log: 'The record is not whole and untouched as it was signed.',
    setup: 'The election’s manifest or its list of voters is not right.',
    key: 'The key of the poll was not made rightly.',
    poll: 'The time of the poll, or the number of ballots, is not what was announced.',
    ballot: 'A ballot of the record is not right, or is a copy of another.',
    tally: 'What was gathered for the count is not what the ballots add up to.',
    shuffle: 'The votes were not shuffled rightly.',
    result: 'A decryption or the result in the record is not right.',
  },
  faultEntry: ({ entry }) => `Entry ${entry} of the record`,
  faultCode: 'Code for observers:',
  faultsMore: ({ n }) => `and ${n} more`,
  helpAfterCheck: 'When this device has checked every ballot and found nothing wrong, you can help here.',
  decryptFormTitle: 'Open with your share',
  decryptOnlySums: 'Your share opens sums of votes only, never the vote of one person.',
  decryptShuffled: 'Your share opens the sums and the shuffled votes; nobody’s name stands beside a vote.',
  decryptDo: 'Help to open the result',
  decrypting: 'Opening…',
  helpedTitle: 'Thank you, your help has arrived',
  helpedLead: ({ missing }) => `Your share stands in the public record. The result needs ${missing} more.`,

  shuffleTitle: 'Shuffle the votes',
  shuffleLead:
    'The poll is over. Some contests are read ballot by ballot; before that, several trustees shuffle the encrypted votes so that nobody knows whose vote is whose.',
  shuffleFormTitle: 'Shuffle with your device',
  shuffleHow:
    'Your device reorders the votes, encrypts them anew, and proves that none was lost, added or changed.',
  shuffleDo: 'Shuffle the votes',
  shuffling: 'Shuffling… Do not close this page.',
  shuffledTitle: 'Thank you, you have shuffled the votes',
  shuffledLead:
    'Your shuffle stands in the public record. When enough trustees have shuffled, you will be asked to open the result.',
  doneTitle: 'The result is open',
  doneLead:
    'Enough trustees have helped, and the result stands in the public record. You are done. Thank you.',
  doneKeep: 'The PIN and the backup file are not needed any more.',
  seeResult: 'See the result',
  seeRecord: 'Public record',

  recordUnreachable:
    'The system cannot be reached. Check your internet connection; the page tries again by itself.',
  unreachableTryAgain:
    'The system cannot be reached, and nothing was done. Check your internet connection and try again.',
};
