import type { ChainAnchor } from './chain-anchor.ts';
import type { ChainSettings } from './chain-settings.ts';

/** Opens a chain; its library is loaded only now, so that a server without chains does not carry it. */
export async function openChain(settings: ChainSettings): Promise<ChainAnchor> {
  if (settings.chain === 'evm') {
    const { createEvmAnchor } = await import('./evm/evm-anchor.ts');
    return createEvmAnchor(settings);
  }
  const { createStellarAnchor } = await import('./stellar/stellar-anchor.ts');
  return createStellarAnchor(settings);
}
