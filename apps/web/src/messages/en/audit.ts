import type { audit as fa } from '../fa/audit.ts';

export const audit: typeof fa = {
  tracker: 'Tracker of this ballot',
  ask: 'Do you want to be sure that your device encrypted the right thing?',
  what: 'Instead of casting this ballot you can test it: it is opened, and another device shows you whether it holds what you chose. A ballot that was opened is spoiled; you then get a fresh one and vote with it.',
  optional: 'This is up to you. Your vote is cast without it just the same.',
  go: 'Test this ballot',

  title: 'Test your ballot',
  lead: 'This ballot is opened so that you see whether your device encrypted what you chose. After that it is spoiled, and you get a fresh one.',
  public:
    'Everybody can see a tested ballot, without your name. Any choices are good for a test; they need not be your vote. You can change them before you vote with the fresh ballot.',
  step1: 'Look at this code',
  step1Text: 'You must see the same code on the second device. Write it down or keep this page open.',
  step2: 'Get a second device',
  step2Text:
    'Read this picture with the camera of another phone or computer, best of somebody else. That device will wait for the ballot to be opened.',
  type: 'Or type this address there:',
  qr: 'The address for testing this ballot as a QR code',
  step3: 'Open the ballot',
  step3Text: 'This spoils the ballot; it cannot be cast any more.',
  open: 'Open and spoil this ballot',
  opening: 'Opening the ballot…',
  castInstead: 'No test; back to casting my vote',
  again: 'You have tested another ballot before.',

  openedTitle: 'The ballot is open; now compare',
  opened: 'The ballot is open and spoiled.',
  openedText: 'This ballot is not your vote and does not count. You have not voted yet.',
  openedTextAgain: 'This ballot is not your vote and does not count. Your former vote stands.',
  openedSecond:
    'The second device now shows what was in the ballot. If it has not read this yet, read it now.',
  mustShow: 'The second device must show these',
  ifNot:
    'If the code or the choices differ on the second device, do not vote with this device: sign in on another one and call support.',
  fresh: 'Fresh ballot, and go on voting',
  freshText: 'Your choices are still here and are encrypted anew. You can change them before casting.',
  left: (count) => `You may test up to ${count} more ballots.`,
  lost: 'This ballot cannot be tested any more: what opens it was only in the memory of the page that made it, and that page was closed or reloaded. Make a fresh ballot and test that one.',

  several: (count) => ({
    what: `Instead of casting these ${count} ballots you can test them: all are opened, and another device shows you whether they hold what you chose. A ballot that was opened is spoiled; you then get fresh ones and vote with them.`,
    go: 'Test these ballots',
    title: 'Test your ballots',
    lead: `All ${count} of your ballots are opened so that you see whether your device encrypted what you chose. After that they are spoiled, and you get fresh ones.`,
    public:
      'Everybody can see tested ballots, without your name; and it shows that they are one voter’s, and so how many shares these have together. Any choices are good for a test; they need not be your vote. You can change them before you vote with the fresh ballots.',
    step1: 'Choose one ballot and look at its code',
    step1Text:
      'Comparing one is enough: your device has encrypted all of them and does not know which you will compare. You must see the same code on the second device. Write it down or keep this page open.',
    step3: 'Open the ballots',
    step3Text: `This spoils all ${count} ballots; they cannot be cast any more.`,
    open: 'Open and spoil these ballots',
    opening: 'Opening the ballots…',
    openedTitle: 'The ballots are open; now compare',
    opened: 'The ballots are open and spoiled.',
    openedText: 'These ballots are not your vote and do not count. You have not voted yet.',
    openedTextAgain: 'These ballots are not your vote and do not count. Your former vote stands.',
    openedSecond:
      'The second device now shows what was in the ballot. To compare another one, choose it above and read the new picture.',
    mustShow: 'The second device must show these for every ballot',
    fresh: 'Fresh ballots, and go on voting',
    left: (left) => `You may test up to ${left} more times.`,
  }),
  trackers: 'Trackers of these ballots',
  pick: 'The ballot you compare',

  second: {
    title: 'Test of a ballot',
    loading: 'Reading the public record…',
    compareFirst: 'Do you see the same code on the first device? If not, do not go on, and call support.',
    waiting: 'This ballot has not been opened yet.',
    waitingText: 'Press “Open and spoil this ballot” on the first device. This page will notice by itself.',
    checking: 'The ballot is open; this device is encrypting it anew…',
    holds: 'This device encrypted the ballot anew, and it came out exactly the same.',
    holdsText: 'So what was in the ballot is what you see below.',
    inside: 'In this ballot was',
    blank: 'Nobody was chosen (a blank vote).',
    candidate: (number) => `no. ${number}`,
    marks: (count) => `Marks: ${count}`,
    votes: (count) => `${count} votes`,
    rank: (rank) => `rank ${rank}`,
    score: (score) => `score ${score}`,
    compareTitle: 'Now compare',
    compare: [
      'The tracker above is the one you saw on the first device before opening.',
      'The choices are those you made on the first device.',
    ],
    good: 'If both are right, the first device told the truth this time. Go back to it and vote with the fresh ballot.',
    bad: 'If one of them is not, do not vote with the first device, and call support.',
    spoiled: 'This ballot is spoiled and does not count.',
    entry: (index) => `See entry ${index} of the public record`,
    trust: 'You do not trust this page either?',
    trustText:
      'This page was sent by the same system. Anybody can open the ballot with the verifier, outside of this system:',
    wrong:
      'What was opened is not what was encrypted! Take a picture of this page, do not vote with the first device, and tell the organiser and the observers.',
    cast: 'This ballot was not opened but cast. Nobody can see what is in a vote that was cast.',
    mismatch:
      'What the system sent is not in the signed record! Take a picture of this page, and tell the organiser and the observers.',
    malformed: 'This address is not complete. Read the QR code again.',
  },
};
