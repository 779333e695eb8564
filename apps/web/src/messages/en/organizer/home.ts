import type { home as fa } from '../../fa/organizer/home.ts';
import type { Given } from '../../given.ts';

export const home: typeof fa = {
  signInTitle: 'Organisers’ sign-in',
  signInLead:
    'This part is for those who hold elections. Voters enter by the link sent to them by text message.',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signOut: 'Sign out',
  signedInAs: ({ name, operator }: Given<'name' | 'operator'>) => `${name}, ${operator}`,
  usernameMissing: 'Enter your user name.',
  passwordMissing: 'Enter your password.',
  sessionOver: 'Your session has ended. Sign in again.',
  waitSeconds: ({ seconds }: Given<'seconds'>) => `You can try again in ${seconds} seconds.`,

  electionsTitle: 'Your elections',
  newElection: 'New election',
  noElections: 'You have no elections yet.',
  noElectionsAbout: 'Fill in a workbook to create your first one. Nothing starts until you seal it.',
  colTitle: 'Title',
  colState: 'State',
  colOpens: 'Opens',
  colCloses: 'Closes',
  colEligible: 'Eligible',
  colVoted: 'Voted',
  colTurnout: 'Turnout',
  filter: 'Search titles',
  filterState: 'State',
  all: 'All',
  nothingMatches: 'Nothing matches this search.',
  exportCsv: 'Export CSV',
  exporting: 'Preparing…',
  print: 'Print',
};
