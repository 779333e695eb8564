export * from './ballot-body.ts';
export * from './challenged.ts';
export * from './check-audit.ts';
export * from './choices.ts';
export type { ContestOpening } from './contest-opening.ts';
export * from './encrypt-ballot.ts';
export * from './membership-proof.ts';
export * from './signature.ts';
export * from './tracker.ts';
