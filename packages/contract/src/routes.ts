/** Every operation of the HTTP API by name: its method and path. The schemas of each stand in `schemas.ts`. */
export const routes = {
  listElections: { method: 'GET', path: '/api/elections' },
  readElection: { method: 'GET', path: '/api/elections/:election' },
  readResult: { method: 'GET', path: '/api/elections/:election/result' },
  readRecord: { method: 'GET', path: '/api/elections/:election/record' },
  listRecordEntries: { method: 'GET', path: '/api/elections/:election/record/entries' },
  readRecordEntry: { method: 'GET', path: '/api/elections/:election/record/entries/:index' },
  readConsistency: { method: 'GET', path: '/api/elections/:election/record/consistency' },
  listAnchors: { method: 'GET', path: '/api/elections/:election/record/anchors' },
  findTracker: { method: 'GET', path: '/api/elections/:election/record/trackers/:tracker' },

  newCaptcha: { method: 'POST', path: '/api/elections/:election/captchas' },
  requestLoginCode: { method: 'POST', path: '/api/elections/:election/logins' },
  resendLoginCode: { method: 'POST', path: '/api/logins/:login/resend' },
  enterLoginCode: { method: 'POST', path: '/api/logins/:login/code' },

  readVoterSession: { method: 'GET', path: '/api/voter/session' },
  endVoterSession: { method: 'DELETE', path: '/api/voter/session' },
  readBallotMaterial: { method: 'GET', path: '/api/voter/ballot-material' },
  prepareBallot: { method: 'POST', path: '/api/voter/ballots' },
  readBallot: { method: 'GET', path: '/api/voter/ballots/:tracker' },
  resendConfirmationCode: { method: 'POST', path: '/api/voter/ballots/:tracker/resend' },
  confirmBallot: { method: 'POST', path: '/api/voter/ballots/:tracker/confirmation' },
  auditBallot: { method: 'POST', path: '/api/voter/ballots/:tracker/audit' },
  readReceipt: { method: 'GET', path: '/api/voter/receipt' },

  startOrganizerSession: { method: 'POST', path: '/api/organizer/session' },
  readOrganizerSession: { method: 'GET', path: '/api/organizer/session' },
  endOrganizerSession: { method: 'DELETE', path: '/api/organizer/session' },
  listOrganizerElections: { method: 'GET', path: '/api/organizer/elections' },
  createElection: { method: 'POST', path: '/api/organizer/elections' },
  readOrganizerElection: { method: 'GET', path: '/api/organizer/elections/:election' },
  actOnElection: { method: 'POST', path: '/api/organizer/elections/:election/acts' },
  extendElection: { method: 'POST', path: '/api/organizer/elections/:election/extension' },
  listRoll: { method: 'GET', path: '/api/organizer/elections/:election/roll' },
  resendInvitation: { method: 'POST', path: '/api/organizer/elections/:election/roll/:voter/invitation' },
  readTurnout: { method: 'GET', path: '/api/organizer/elections/:election/turnout' },

  startTrusteeSession: { method: 'POST', path: '/api/trustee/session' },
  readTrustee: { method: 'GET', path: '/api/trustee/session' },
  endTrusteeSession: { method: 'DELETE', path: '/api/trustee/session' },
  submitCeremony: { method: 'POST', path: '/api/trustee/ceremony' },
  submitShuffle: { method: 'POST', path: '/api/trustee/shuffle' },
  submitDecryption: { method: 'POST', path: '/api/trustee/decryption' },
  resendTrusteeLink: {
    method: 'POST',
    path: '/api/organizer/elections/:election/trustees/:trustee/link',
  },

  listHandsets: { method: 'GET', path: '/api/demo/handsets' },
  readHandset: { method: 'GET', path: '/api/demo/handsets/:number' },
  sendFromHandset: { method: 'POST', path: '/api/demo/handsets/:number' },
} as const;

export type RouteName = keyof typeof routes;

/** Doors that are not JSON in, JSON out: files, streams and uploads. */
export const plainPaths = {
  captchaAudio: '/api/captchas/:captcha/audio',
  voterEvents: '/api/voter/events',
  organizerEvents: '/api/organizer/elections/:election/events',
  trusteeEvents: '/api/trustee/events',
  handsetEvents: '/api/demo/handsets/:number/events',
  importElection: '/api/organizer/elections/import',
  importRoll: '/api/organizer/elections/:election/roll',
  importKeys: '/api/organizer/elections/:election/voting-keys',
  candidatePhoto: '/api/elections/:election/photos/:photo',
  record: '/record/:election',
} as const;
