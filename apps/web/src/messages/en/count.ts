import type { CountMessages } from '../fa/count.ts';

/** Main and alternate places; what is undefined there is none of. */
const places = (main: string | undefined, alternates: string | undefined): string =>
  [main && `${main} main`, alternates && `${alternates} alternate`].filter(Boolean).join(' and ');

export const count: CountMessages = {
  how: ({ rule }) => `Counted by: ${rule}`,
  rules: {
    plurality: { name: 'most votes', about: 'Those with the most votes are elected.' },
    approval: {
      name: 'approval voting',
      about: 'Each voter approves as many as they like; the most approved are elected.',
    },
    cumulative: { name: 'cumulative voting', about: 'Each voter gives all votes to one, or spreads them.' },
    'yes-no-abstain': {
      name: 'for, against, abstain',
      about: 'The motion passes when those for it reach the threshold.',
    },
    score: {
      name: 'score voting',
      about: 'The scores of each candidate are added up; the highest sum wins.',
    },
    borda: {
      name: 'Borda count',
      about: 'Each preference is worth points, the first the most; the highest sum wins.',
    },
    'condorcet-schulze': {
      name: 'Condorcet, Schulze method',
      about: 'Candidates are compared two by two; ahead is whose path of wins over the other is stronger.',
    },
    'instant-runoff': {
      name: 'instant run-off',
      about:
        'While nobody has more than half of the votes, the one with the fewest leaves and their ballots go to the next preference.',
    },
    'stv-scottish': {
      name: 'single transferable vote (Scottish rules)',
      about:
        'Who reaches the quota is elected; their surplus, and the votes of those who leave, go to next preferences.',
    },
    'stv-meek': {
      name: 'single transferable vote (Meek)',
      about:
        'Who is elected keeps of each vote only the part that is needed; the part is settled anew in every round.',
    },
  },
  stepByStep: 'The count, step by step',
  votesRead: ({ votes, blank, invalid }) =>
    `${votes} votes with an answer, ${blank} blank, ${invalid} that could not be read.`,
  points: ({ points }) => `${points} points`,
  pointsHead: 'Points',
  average: ({ average }) => `${average} on average`,
  averageHead: 'Average',
  passed: 'Passed',
  rejected: 'Not passed',
  roundsCaption: 'Votes of each candidate at each stage',
  roundsNote: 'A dash: the candidate has left the count. ✓: the candidate was elected by then.',
  candidate: 'Candidate',
  firstPreferences: 'First preferences',
  surplusOf: ({ names }) => `After the surplus of ${names}`,
  exclusionOf: ({ names }) => `After ${names} left`,
  round: ({ round }) => `Round ${round}`,
  electedMark: 'elected',
  pairsCaption: 'How many votes prefer the candidate of the row to that of the column',
  pairsNote:
    'Columns are headed by candidates’ numbers. ✓: the candidate of the row beats that of the column.',
  pathsCaption: 'Strength of the path of wins from the candidate of the row to that of the column',
  pathsNote:
    'A path is as strong as its weakest win. ✓: the path there is stronger than the path back, so the candidate of the row is ahead.',
  number: ({ number }) => `No. ${number}`,
  tieRounds: ({ order }) =>
    `In the rounds some were equal, and no earlier round told them apart. A lot was drawn among all candidates; wherever some were equal, this order decided: ${order}.`,
  tieRoundsNotDrawn: 'In the rounds some were equal, and no earlier round told them apart. A lot decides.',
  tieLevel: ({ names }) => `${names} stand at one level.`,
  texts: 'What voters wrote',
  textsNote: 'The texts as they were written, in a mixed order; nobody’s name stands with what they wrote.',
  noTexts: 'Nobody wrote anything.',
  weight: ({ weight }) => `Weight of the vote: ${weight}`,
  moreTexts: ({ left }) => `Show the rest (${left})`,
  majorityMore: 'more than',
  majorityLeast: 'at least',
  baseYesNo: 'votes for and against',
  baseGiven: 'votes given',
  steps: {
    totals: () => 'What each candidate got in all votes was added up.',
    'without-votes': ({ names }) => `Without a vote, and so without a place: ${names}.`,
    'main-members': ({ names }) => `Main members: ${names}.`,
    'alternate-members': ({ names }) => `Alternates, in order: ${names}.`,
    tie: ({ names, votes, mainPlaces, alternatePlaces }) =>
      `Equal with ${votes}: ${names}. Among them a lot gives places: ${places(mainPlaces, alternatePlaces)}.`,
    'vacant-places': ({ main, alternates }) =>
      `Fewer candidates have votes than there are places. Left empty: ${places(main, alternates)}.`,
    'ballots-set-aside': ({ ballots }) =>
      `${ballots} ballots could not be read under this rule and were set aside.`,
    'motion-votes': ({ yes, no, abstain }) => `${yes} votes for, ${no} against, ${abstain} abstentions.`,
    'motion-threshold': ({ majority, numerator, denominator, base, baseWords }) =>
      `To pass, those for it must be ${majority} ${numerator} of ${denominator}; this is reckoned of ${base} ${baseWords}.`,
    'motion-passed': ({ yes, base }) => `${yes} for, of ${base}: passed.`,
    'motion-rejected': ({ yes, base }) => `${yes} for, of ${base}: not passed.`,
    'first-preferences': ({ ballots }) => `${ballots} ballots were counted for their first preference.`,
    quota: ({ quota }) => `The quota to be elected is ${quota} votes.`,
    'option-elected': ({ names, votes }) => `${names} is elected with ${votes} votes.`,
    'surplus-transferred': ({ names, surplus, lost }) =>
      `${surplus} votes that ${names} has beyond the quota went on to the next preferences of the same ballots${lost === undefined ? '' : `; ${lost} had none`}.`,
    'option-excluded': ({ names, lost }) =>
      `${names} had the fewest votes and left; the ballots went on to the next preference${lost === undefined ? '' : `, and ${lost} votes had none`}.`,
    'last-places-filled': ({ names }) => `No more candidates were left than places; elected: ${names}.`,
    'tie-by-earlier-stage': ({ names, stage }) =>
      `${names} were equal; their votes at stage ${stage} told them apart.`,
    'lot-transfers': ({ names, first }) =>
      `${names} were equal at every stage; by lot, the surplus of ${first} goes on to next preferences first.`,
    'lot-excludes': ({ names, first }) =>
      `${names} were equal at every stage; by lot, ${first} leaves the count.`,
    'keep-factors-settled': ({ round, iterations, quota }) =>
      `Round ${round}: what the elected keep settled after ${iterations} iterations; the quota became ${quota} votes.`,
    level: ({ names, level }) => `Level ${level}: ${names}.`,
  },
};
