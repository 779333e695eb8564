export * from './digest.ts';
export * from './shape.ts';
export * from './time.ts';
