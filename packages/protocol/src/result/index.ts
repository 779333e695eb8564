export type { ContestCount, CountingRules, LotInputs } from './counting-rules.ts';
export * from './make-lot.ts';
export * from './make-result.ts';
export * from './result-body.ts';
