export * from './ceremony-body.ts';
export * from './key-proof.ts';
export * from './keys.ts';
export * from './open-body.ts';
export * from './share-seal.ts';
export * from './shares.ts';
export * from './start-trustee.ts';
