import { ballot } from './voter/ballot.ts';
import { casting } from './voter/casting.ts';
import { entry } from './voter/entry.ts';
import { shares } from './voter/shares.ts';

/** Texts of the voter's way. Parameters arrive already written in Persian digits. Labels in «…» of S0 keep their words. */
export const voter = { ...entry, ...ballot, ...shares, ...casting };
