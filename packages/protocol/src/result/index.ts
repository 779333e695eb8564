export * from './result-body.ts';
