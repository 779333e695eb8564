import type { facts as fa } from '../../fa/organizer/facts.ts';
import type { Given } from '../../given.ts';

export const facts: typeof fa = {
  facts: 'Facts',
  factConfirmation: 'Confirmation of votes',
  confirmationInbound: 'The voter texts a code from their own phone',
  confirmationCode: 'The voter types a code received by text',
  factRevoting: 'Voting again',
  revotingYes: 'Until voting closes; only the last vote counts',
  revotingNo: 'No; everybody votes once',
  factOrder: 'Order of candidates',
  orderRandom: 'Random for each voter',
  orderFixed: 'Fixed, by number',
  factCustody: 'Voting codes',
  custodyPlatform: 'The platform keeps them and hands them to voters who sign in',
  custodyAuthority: 'A registrar apart from the platform makes and sends them',
  factShares: 'Shares',
  shares: ({ shares, voters }: Given<'shares' | 'voters'>) => `${shares} shares, held by ${voters} voters`,
  factSession: 'Time for each sign-in',
  minutes: ({ count }: Given<'count'>) => `${count} minutes`,
  factSupport: 'Support phone',
  factOffices: 'Offices',
  officeLineMotion: ({ title }) => `${title}: for, against or abstain`,
  officeKind: { ranking: 'ranking', score: 'scores' },
  officeOfKind: ({ title, kind }) => `${title}, ${kind}`,
  officeLineText: ({ title }) => `${title}: written answers`,
  officeLineNoAlternates: ({ title, seats, candidates }: Given<'title' | 'seats' | 'candidates'>) =>
    `${title} (main: ${seats}, candidates: ${candidates})`,
  officeLine: ({
    title,
    seats,
    alternates,
    candidates,
  }: Given<'title' | 'seats' | 'alternates' | 'candidates'>) =>
    `${title} (main: ${seats}, alternates: ${alternates}, candidates: ${candidates})`,
  and: ', ',
  trusteesTitle: 'Trustees',
  trusteesFact: ({ n, t, names }) =>
    `The key is shared among ${n} trustees, any ${t} of whom can open the result: ${names}.`,
  trusteesStage: {
    draft: '',
    ceremony:
      'The trustees are making the key. The poll does not open before all have taken their four steps.',
    failed: 'The key could not be made, so this election cannot be held. Create a new one.',
    ready: 'The key is ready. After the poll the trustees are asked to open the result.',
    shuffling: 'The trustees are shuffling the votes.',
    decrypting:
      'The trustees have been asked to open the result. It follows by itself when enough have helped.',
    done: 'The trustees have opened the result.',
  },
  trusteesFault: ({ against, by }) =>
    `The share that “${against}” sent to “${by}” was wrong; the evidence is in the public record.`,
  trusteesHelp: ({ given, needed }) => `${given} of the ${needed} trustees needed have helped.`,
  trusteesCompare:
    'The number of the key, which trustees compare by phone before they share it, and with you if they call:',
  trusteesCompareTally:
    'The number of the tally, which trustees compare by phone before they help with the count, and with you if they call:',
  trusteeServer: 'The system itself; takes part by itself',
  trusteeLink: {
    none: 'No link sent',
    queued: 'Link waits to be sent',
    sent: 'Link sent',
    delivered: 'Link delivered',
    failed: 'Link not delivered',
  },
  trusteeOpened: 'Has opened the link',
  trusteeResend: 'Send the link again',
  trusteeResendFor: ({ name }) => `Send the link of ${name} again`,
  trusteeOtherMobile: 'Send it to another number',
  trusteeOtherMobileFor: ({ name }) => `Send the link of ${name} to another number`,
  trusteeMobile: 'Mobile of the trustee',
  trusteeMobileHint: 'Like 09123456789. Ask the trustee for it yourself.',
  trusteeMobileAbout:
    'The new link and all later messages go to this number. The former link, and a page opened by it, do not work any more. The change stays in the audit trail.',
  trusteeMobileWrong: 'This is no mobile number.',
  trusteeResent: 'A new link was sent; the former one does not work any more.',
  singleTrusteeTitle: 'This election has a single trustee',
  singleTrustee:
    'The key that opens the votes is held by this system alone. Anyone can verify the result, but the secrecy of votes rests on the honesty of whoever runs the system. The public record, the election page and the result page say so just as plainly.',
  publicPage: 'Public election page',
  publicRecord: 'Public record',
  resultPage: 'Result page',
  resultPreview: 'Outcome of the count',
  resultPreviewNote:
    'Not announced yet. The count is in the public record, but the result page stays closed until you publish.',
  backToElections: 'Back to your elections',
};
