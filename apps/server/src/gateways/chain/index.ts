export type { AnchorState, ChainAnchor, PreparedAnchor } from './chain-anchor.ts';
export { parseChains, type ChainSettings, type EvmSettings, type StellarSettings } from './chain-settings.ts';
export { openChain } from './open-chain.ts';
