export { fromBase64, toBase64 } from './base64.ts';
export * from './checkpoint.ts';
export * from './entry.ts';
export * from './grammar.ts';
export * from './log-key.ts';
export * from './merkle.ts';
export * from './receipt.ts';
export * from './tiles.ts';
