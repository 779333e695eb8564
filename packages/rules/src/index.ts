export * from './contest.ts';
export * from './counting/index.ts';
export * from './lifecycle.ts';
export * from './lot.ts';
export * from './record-rules.ts';
export * from './selection.ts';
export * from './voting-session.ts';
