export * from './digest.ts';
export * from './exact-bytes.ts';
export * from './shape.ts';
export * from './time.ts';
