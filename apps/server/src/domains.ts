import type { Domain } from './deps.ts';

/** The domains of the product, in the order in which they depend on each other. */
export const domains: readonly Domain[] = [];
