export * from './code-credential.ts';
export * from './credentials.ts';
export * from './denominate.ts';
export * from './voting-code.ts';
export * from './voting-keys.ts';
