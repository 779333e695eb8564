import { fillPath, plainPaths } from '@sandoq/contract/client';

/** The single-file verifier that this installation hands out. */
export const VERIFIER = '/verify';

/** The single-file tool of a registrar that this installation hands out. */
export const REGISTRAR = '/registrar';

/** Where the static files of an election's record lie. */
export const recordPath = (election: string): string => fillPath(plainPaths.record, { election });

/** The whole record as one file. */
export const archivePath = (election: string): string => `${recordPath(election)}/archive.zip`;

/** The command that verifies an election's record from wherever it is typed. */
export const verifyCommand = (election: string): string =>
  `npm run verify -- ${location.origin}${recordPath(election)}`;
