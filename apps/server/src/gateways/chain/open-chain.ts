import type { ChainAnchor } from './chain-anchor.ts';
import type { ChainSettings } from './chain-settings.ts';
import { openEvmAnchor } from './evm/evm-anchor.ts';
import { openStellarAnchor } from './stellar/stellar-anchor.ts';

/** Opens a chain. Nothing is asked of the network yet. */
export const openChain = (settings: ChainSettings): Promise<ChainAnchor> =>
  settings.chain === 'evm' ? openEvmAnchor(settings) : openStellarAnchor(settings);
