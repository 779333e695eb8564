import type { shares as fa } from '../../fa/voter/shares.ts';

const sharesOf = (shares: string): string => (shares === '1' ? 'one share' : `${shares} shares`);

export const shares: typeof fa = {
  shares: {
    landingTitle: 'Votes count by shares',
    landing:
      'Everybody’s vote counts as often as they have shares. You see how many you have once you are signed in.',
    yours: (shares) => `You have ${sharesOf(shares)}; your vote counts as much as that.`,
    wrong: 'If this number is wrong, call support before you vote:',
    each: (votes) => `Every candidate you choose gets ${votes} votes from you.`,
    mark: (votes) => `Each of your marks is ${votes} votes.`,
    yourMarks: (marks, votes) =>
      `You have ${marks} marks, ${votes} votes in all. You may give all of them to one candidate or spread them.`,
    marksLimits: (min, max, each, votes) =>
      `You give at least ${min} and at most ${max} marks here (up to ${votes} votes in all), up to ${each} for each candidate.`,
    marks: (count) => `Marks: ${count}`,
    marksVotes: (count, votes) => `Marks: ${count}, votes: ${votes}`,
    of: (given, most) => `${given} of ${most} marks`,
    given: (given, most) => `${given} of ${most} marks given`,
    left: (left, votes) => `marks left: ${left} (${votes} votes)`,
    noneLeft: 'none left',
    less: (name) => `One mark less for ${name}`,
    more: (name) => `One mark more for ${name}`,
    and: ' and ',
    comma: ', ',
    semicolon: '; ',
    ballots: (count, sizes) =>
      `Your vote is ${count} encrypted ballots, of ${sizes} shares. All hold the same choices and are cast together; you confirm once.`,
    whyTitle: 'Why several ballots?',
    why: (shares) =>
      `To keep your vote secret. The list of voters’ credentials in the public record gives the shares of each ballot and nobody’s name. Were ${shares} shares in one ballot, whoever knows who has ${shares} shares would recognise it. Ballots of 1, 2, 5, 10, 20, 50, 100 shares and so on are held by more people.`,
    sealing: (done, of) => `Your vote is being encrypted on this device: ${done} of ${of} ballots…`,
    sealed: (count) =>
      `Your vote was encrypted on this device, in ${count} ballots, and leaves it only in this form.`,
    confirmOnce: (count) => `With this one confirmation all ${count} ballots of your vote are cast together.`,
    ballotOf: (shares) => `Ballot of ${sharesOf(shares)}`,
    worth: 'What your vote is worth',
    worthIs: (shares) => sharesOf(shares),
    yourBallots: 'Your ballots',
    yourBallotsLead: (count) =>
      `Your vote is ${count} encrypted ballots in the public record. Each has a tracker of its own.`,
    see: 'See in the public record',
    replaces: 'Replaces',
    qrText: (shares) =>
      `Read it with the camera of another phone to see your ballot of ${sharesOf(shares)} in the public record. For the others press “See in the public record” beside each.`,
    qrOf: (shares) => `Address of the ballot of ${sharesOf(shares)} as a QR code`,
    inclusion: (rows) =>
      `Your ballots are the entries ${rows} of the public record. The receipt holds the way from each entry to the record’s signed seal; were one of them removed or changed, the seal would no longer fit and anybody could see it.`,
    checked: (count) =>
      `The receipt was checked on this device, all ${count} ballots of it: they are in the public record, and its signature is right.`,
    secrecy:
      'This receipt shows that you voted, not for whom. It also shows your ballots together, which the public record does not: keep it to yourself.',
    ballotsText:
      'This is what stands in the public record. Without the election’s key nobody can tell from it whom you voted for.',
  },
};
