/** Addresses of the voter's screens (`tracker` in hex). What follows the election is one of these words, or the invitation's personal part. */
export const addresses = {
  landing: (election: string) => `/v/${election}`,
  login: (election: string) => `/v/${election}/login`,
  code: (election: string) => `/v/${election}/code`,
  contest: (election: string, contest: string) => `/v/${election}/ballot/${contest}`,
  review: (election: string) => `/v/${election}/review`,
  confirm: (election: string) => `/v/${election}/confirm`,
  audit: (election: string, tracker: string) => `/v/${election}/audit/${tracker}`,
  receipt: (election: string) => `/v/${election}/receipt`,
};

/** The election's id in an address of the voter's area, or null when there is none. */
export const electionOfPath = (path: string): string | null =>
  /^\/v\/([a-z0-9-]{1,32})(\/|$)/.exec(path)?.[1] ?? null;
