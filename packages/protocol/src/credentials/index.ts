export * from './credentials.ts';
export * from './denominate.ts';
export * from './voting-keys.ts';
