import type { Config } from '../config.ts';
import { openChain, type ChainAnchor } from '../gateways/chain/index.ts';

const opened = new WeakMap<Config, Promise<readonly ChainAnchor[]>>();

/** The chains of the settings, opened once in a process. */
export function chainsOf({ config }: { readonly config: Config }): Promise<readonly ChainAnchor[]> {
  const known = opened.get(config);
  if (known !== undefined) return known;
  const chains = Promise.all(config.chains.map(openChain));
  opened.set(config, chains);
  return chains;
}
