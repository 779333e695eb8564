import type { Given } from '../given.ts';
import type { PublicMessages } from '../fa/public.ts';

export const publicPages: PublicMessages = {
  home: 'Home',
  navigation: 'Public pages',
  homeHeadline: 'Vote, and see that it was counted',
  homeWhat1:
    'Sandoq is a place where associations, guilds, cooperatives and companies hold their elections from afar.',
  homeWhat2:
    'Your vote is encrypted on your own phone or computer before it is sent, and the count opens only the total of the votes. Rankings, scores and texts cannot be added up encrypted; they are mixed before they are opened, so that nobody knows whose each one is.',
  homeWhat3:
    'Every ballot goes into a public record where nothing can be added or removed unseen, and anyone can check the count for themselves.',
  running: 'Elections now open',
  upcoming: 'Coming elections',
  finished: 'Finished elections',
  noneRunning: 'No election is open at the moment.',
  noElections: 'No election has been announced here yet.',
  learnMore: 'Learn more',
  guideCard: 'Guide',
  guideCardAbout: 'Voting step by step, what the receipt means, and answers to common questions.',
  verifierCard: 'The verifier',
  verifierCardAbout: 'A single file that checks an election from its record, without the internet.',
  organizerCard: 'Organisers’ sign-in',
  organizerCardAbout: 'Create an election, invite voters and follow the turnout.',
  handsetCard: 'Demonstration phones',
  handsetCardAbout:
    'This installation is a demonstration: see the text messages on this page and send some back.',

  stateDraft: 'Draft',
  stateSealed: 'Not open yet',
  stateOpen: 'Voting is open',
  stateClosed: 'Voting has ended',
  stateTallied: 'Counted',
  statePublished: 'Result announced',

  opensAt: 'Voting opens',
  closesAt: 'Voting closes',
  closesIn: 'Until voting closes',
  opensIn: 'Until voting opens',
  votingCode: 'Voting code',
  weightedRow: 'What a vote is worth',
  votingCodeByRegistrar: 'Sent by a registrar apart from the system',
  supportPhone: 'Support phone',
  vote: 'Sign in and vote',
  seeResult: 'See the result',
  seeRecord: 'Public record',
  seeElection: 'Election page',
  opensLate:
    'The time to begin has come, but the poll is not open yet; its key may not be ready. Please look again in a while.',
  notOpenYet: ({ time }: Given<'time'>) =>
    `Voting has not begun. From ${time} you can enter here, or by the link in the text message sent to you.`,
  countingNow: 'Voting has ended. The result will stand on this page once the organiser announces it.',
  offices: 'Offices and candidates',
  seatsAre: ({ seats }: Given<'seats'>) => `main members: ${seats}`,
  alternatesAre: ({ alternates }: Given<'alternates'>) => `alternates: ${alternates}`,
  chooseUpTo: ({ max }: Given<'max'>) => `Each voter may choose up to ${max} candidates.`,
  chooseBetween: ({ min, max }: Given<'min' | 'max'>) =>
    `Each voter may choose from ${min} to ${max} candidates.`,
  chooseExactly: ({ max }: Given<'max'>) => `Each voter chooses ${max} candidates.`,
  chooseRank: ({ ranks }) => `Each voter may put up to ${ranks} candidates in order of preference.`,
  chooseScore: ({ most }) => `Each voter may give each candidate a score from 0 to ${most}.`,
  chooseVotes: ({ max, each }) =>
    `Each voter has ${max} votes and may give up to ${each} of them to one candidate.`,
  chooseVotesShares: ({ max, each }: Given<'max' | 'each'>) =>
    `Every voter has ${max} votes for each share, and may give a candidate up to ${each} for each share.`,
  chooseMotion: 'Each voter chooses one of these.',
  chooseWrite: 'Each voter may write what they think.',
  chooseOne: 'Each voter may choose one candidate.',
  blankAllowed: 'A blank ballot is accepted too.',
  candidatesCount: ({ count }: Given<'count'>) => `candidates: ${count}`,
  candidateNumber: ({ number }: Given<'number'>) => `Candidate no. ${number}`,
  and: ', ',
  trustees: ({ n, t, names }) =>
    `The key of this election is shared among ${n} trustees, any ${t} of whom together can open the votes for the count: ${names}.`,
  singleTrustee:
    'The key that opens the votes of this election is held by this system alone (single trustee). Anyone can check the count, but for the secrecy of votes you must trust whoever runs the system.',
  singleTrusteeMore: 'What does this mean?',
  backHome: 'Back to the first page',

  resultTitle: ({ title }: Given<'title'>) => `Result of ${title}`,
  resultOf: 'Result of the election',
  turnoutIs: 'Turnout',
  turnoutSentence: ({ eligible, ballots }: Given<'eligible' | 'ballots'>) =>
    `Of ${eligible} eligible voters, ${ballots} voted.`,
  turnoutOfShares: 'Turnout of shares',
  turnoutOfVoters: 'Turnout of voters',
  turnoutShares: ({ eligible, voted }: Given<'eligible' | 'voted'>) =>
    `Of ${eligible} shares that could vote, ${voted} did.`,
  votesAreShares:
    'In this election every share is a vote: everybody’s vote counts as often as they have shares.',
  sharesVote: 'Everybody’s vote counts as often as they have shares.',
  votesCount: ({ votes }: Given<'votes'>) => `votes: ${votes}`,
  votes: 'Votes',
  candidate: 'Candidate',
  place: 'Place',
  number: 'No.',
  percentOfBallots: 'Share of voters',
  percentOfShares: 'Percent of the shares that voted',
  mainMember: 'Main member',
  alternateOrder: ({ order }: Given<'order'>) => `Alternate ${order}`,
  notElected: 'Not elected',
  tied: 'Tied',
  showChart: 'Chart',
  showTable: 'Table',
  chartOf: ({ contest }: Given<'contest'>) => `Chart of the votes for ${contest}`,
  tieSentence: ({ names, votes }: Given<'names' | 'votes'>) => `${names} have equal votes (${votes} each).`,
  tieForMain: ({ places }: Given<'places'>) => `(main places: ${places})`,
  tieForAlternate: ({ places }: Given<'places'>) => `(alternate places: ${places})`,
  tieForBoth: ({ main, alternate }: Given<'main' | 'alternate'>) =>
    `(main places: ${main}, alternate places: ${alternate})`,
  tieDrawn: ({ places, order }: Given<'places' | 'order'>) =>
    `A lot was drawn among them ${places}. Order drawn: ${order}.`,
  tieNotDrawn: ({ places }: Given<'places'>) => `A lot will decide among them ${places}.`,
  tieExplained:
    'The lot was in nobody’s hands: its starting number was sealed before voting and then mixed with the root of the closed record, so it could be neither foreseen nor changed. Anyone can compute the same order again.',
  tieExplainedSingle:
    'The lot’s starting number was fixed and sealed before voting, and then mixed with the root of the closed record. This system alone held that number; once sealed it could not be exchanged unseen. Anyone can compute the same order again.',
  tieEntry: 'The lot in the public record',
  resultNotYet: 'The result of this election has not been announced.',
  resultCounted: 'The votes are counted and the count is in the public record.',
  resultNotYetAbout: 'It will stand at this address once voting has ended and the organiser announces it.',
  print: 'Print',
  printedAt: ({ time }: Given<'time'>) => `Printed: ${time}`,
  verifyTitle: 'Verify it yourself',
  verifyLead:
    'You need not take our word for it. Every encrypted ballot and every proof of the count is in this election’s public record.',
  verifyStep1: 'Download the record of this election.',
  verifyStep2: 'Download the verifier and open it in a browser. It is one file and needs no internet.',
  verifyStep3: 'Drop the record into it and read what it found.',
  downloadArchive: 'Download the record (zip)',
  downloadVerifier: 'Download the verifier',
  verifyCommand: 'If you know the command line, one command does the same:',
  copy: 'Copy',
  copied: 'Copied',
};
