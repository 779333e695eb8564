import type { voter as fa } from '../fa/voter.ts';
import { ballot } from './voter/ballot.ts';
import { casting } from './voter/casting.ts';
import { entry } from './voter/entry.ts';
import { shares } from './voter/shares.ts';

export const voter: typeof fa = { ...entry, ...ballot, ...shares, ...casting };
