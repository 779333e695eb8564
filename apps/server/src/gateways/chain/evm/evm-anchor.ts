import { hexToBytes } from '@sandoq/kernel';
import { anchorCalldata } from '@sandoq/protocol';
import type { AnchorState, ChainAnchor, PreparedAnchor } from '../chain-anchor.ts';
import type { EvmSettings } from '../chain-settings.ts';

const TIMEOUT_MS = 30_000;

async function orUndefined<T>(
  asked: Promise<T>,
  absent: new (...parts: never[]) => Error,
): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof absent) return undefined;
    throw error;
  }
}

/**
 * Anchors on an EVM chain: a transaction of value 0 to the account itself, with the digest as calldata. The library is
 * loaded only here, so that a server without such a chain does not carry it.
 */
export async function openEvmAnchor(settings: EvmSettings): Promise<ChainAnchor> {
  const { privateKeyToAccount } = await import('viem/accounts');
  const {
    BaseError,
    TransactionNotFoundError,
    TransactionReceiptNotFoundError,
    bytesToHex,
    createPublicClient,
    defineChain,
    http,
    keccak256,
  } = await import('viem');
  const { node, chainId, label, secret, confirmations, explorer } = settings;
  const account = privateKeyToAccount(`0x${secret}`);
  const chain = defineChain({
    id: chainId,
    name: label,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [node] } },
  });
  const client = createPublicClient({ chain, transport: http(node, { timeout: TIMEOUT_MS, retryCount: 0 }) });

  return {
    chain: 'evm',
    network: String(chainId),
    label,
    account: hexToBytes(account.address.slice(2)),
    async prepare(digest): Promise<PreparedAnchor> {
      const request = await client.prepareTransactionRequest({
        account,
        to: account.address,
        value: 0n,
        data: bytesToHex(anchorCalldata(digest)),
        type: 'eip1559',
        parameters: ['nonce', 'fees', 'gas', 'chainId'],
      });
      const signed = await account.signTransaction(request);
      return { transaction: keccak256(signed, 'bytes'), envelope: hexToBytes(signed.slice(2)) };
    },
    async submit(envelope) {
      try {
        await client.sendRawTransaction({ serializedTransaction: bytesToHex(envelope) });
        return 'accepted';
      } catch (error) {
        const said = error instanceof BaseError ? `${error.details} ${error.message}` : '';
        if (/already (known|imported)/i.test(said)) return 'accepted';
        if (/nonce too low/i.test(said)) return 'spent';
        throw error;
      }
    },
    async find(transaction): Promise<AnchorState> {
      const hash = bytesToHex(transaction);
      const receipt = await orUndefined(
        client.getTransactionReceipt({ hash }),
        TransactionReceiptNotFoundError,
      );
      if (receipt === undefined) {
        const pending = await orUndefined(client.getTransaction({ hash }), TransactionNotFoundError);
        return pending === undefined ? 'absent' : 'waiting';
      }
      if (receipt.status !== 'success') return 'failed';
      const newest = await client.getBlockNumber({ cacheTime: 0 });
      if (newest - receipt.blockNumber + 1n < BigInt(confirmations)) return 'waiting';
      const { timestamp } = await client.getBlock({ blockHash: receipt.blockHash });
      return { since: Number(timestamp) * 1000 };
    },
    explorerUrl: (transaction) => explorer?.replace('{hash}', bytesToHex(transaction)) ?? null,
  };
}
