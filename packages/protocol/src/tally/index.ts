export * from './combine.ts';
export * from './decrypt-share.ts';
export * from './decryption-body.ts';
export * from './running-sum.ts';
export * from './tally-body.ts';
