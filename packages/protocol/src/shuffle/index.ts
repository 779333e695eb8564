export * from './check-shuffle.ts';
export * from './generators.ts';
export { PAIR_BYTES, vectorCount, type MixedList } from './mixed-list.ts';
export * from './shuffle-body.ts';
export type { ShuffleBinding } from './shuffle-challenges.ts';
export * from './shuffle-entry.ts';
export * from './shuffled-lists.ts';
