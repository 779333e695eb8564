export * from './contest.ts';
export * from './selection.ts';
export * from './lot.ts';
export * from './counting/index.ts';
