export * from './check-manifest.ts';
export * from './contests.ts';
export * from './manifest.ts';
