import { STELLAR_NETWORKS } from './stellar/networks.ts';

/** A network of the Stellar protocol on which roots are anchored. */
export interface StellarSettings {
  readonly chain: 'stellar';
  /** Address of the Horizon server, without a slash at the end. */
  readonly node: string;
  readonly passphrase: string;
  readonly label: string;
  /** Secret seed of the paying account, `S…`. */
  readonly secret: string;
  /** The most that a transaction may cost, in stroops. */
  readonly fee: number;
  /** Address of a transaction's page, with `{hash}` in it; null when there is none. */
  readonly explorer: string | null;
}

/** An EVM chain on which roots are anchored. */
export interface EvmSettings {
  readonly chain: 'evm';
  /** Address of the JSON-RPC node. */
  readonly node: string;
  readonly chainId: number;
  readonly label: string;
  /** Private key of the paying account, 64 hex digits. */
  readonly secret: string;
  /** How many blocks must stand on a transaction's, its own included. */
  readonly confirmations: number;
  readonly explorer: string | null;
}

/** A chain, by its settings. */
export type ChainSettings = StellarSettings | EvmSettings;

function whole(params: URLSearchParams, name: string, otherwise?: number): number {
  const given = params.get(name) ?? otherwise;
  const value = Number(given);
  if (given === undefined || !Number.isSafeInteger(value) || value < 1)
    throw new Error(`needs ${name}=<whole number above 0>`);
  return value;
}

function parseChain(text: string): ChainSettings {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const scheme = /^(stellar|evm)\+(https?):$/.exec(url?.protocol ?? '');
  if (url === undefined || scheme === null)
    throw new Error('must start with stellar+https:// or evm+https://');
  const { searchParams: params, host, pathname } = url;
  const node = `${scheme[2]}://${host}${pathname.replace(/\/+$/, '')}`;
  const secret = decodeURIComponent(url.username);
  if (scheme[1] === 'evm') {
    if (!/^[0-9a-fA-F]{64}$/.test(secret))
      throw new Error('needs the private key (64 hex digits) in front of @');
    const chainId = whole(params, 'chain');
    const label = params.get('label') ?? `EVM ${chainId}`;
    const confirmations = whole(params, 'confirmations', 12);
    return { chain: 'evm', node, chainId, label, secret, confirmations, explorer: params.get('explorer') };
  }
  if (!/^S[A-Z2-7]{55}$/.test(secret)) throw new Error('needs the secret seed (S…) in front of @');
  const known = STELLAR_NETWORKS[params.get('network') ?? ''];
  const passphrase = params.get('passphrase') ?? known?.passphrase;
  if (passphrase === undefined) throw new Error('needs passphrase=… or network=kuknos|kuknos-test');
  return {
    chain: 'stellar',
    node,
    passphrase,
    label: params.get('label') ?? known?.label ?? passphrase,
    secret,
    fee: whole(params, 'fee', 10_000),
    explorer: params.get('explorer') ?? known?.explorer ?? null,
  };
}

/**
 * Reads the chains on which roots are anchored, with white space between:
 * `stellar+https://<secret seed>@<Horizon>?network=kuknos` or `…?passphrase=…&label=…&explorer=…{hash}&fee=…`,
 * `evm+https://<private key>@<JSON-RPC>?chain=<chain id>&label=…&explorer=…{hash}&confirmations=…`.
 * @throws an error that says what is not right, without the secret
 */
export const parseChains = (text: string): ChainSettings[] =>
  text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map((part, i) => {
      try {
        return parseChain(part);
      } catch (error) {
        throw new Error(`chain ${i + 1} ${error instanceof Error ? error.message : 'is not right'}`, {
          cause: error,
        });
      }
    });
