export * from './brand.ts';
export * from './bytes.ts';
export * from './canonical-json.ts';
export * from './csv.ts';
export * from './distinct.ts';
export * from './result.ts';
