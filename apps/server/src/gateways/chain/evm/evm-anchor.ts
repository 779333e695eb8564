import { hexToBytes } from '@sandoq/kernel';
import { anchorCalldata } from '@sandoq/protocol';
import type { TransactionSerializedEIP1559 } from 'viem';
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

/** Nodes take another transaction of a nonce when it offers a tenth more at least, by both fees. */
function replacing(offered: bigint, asked: bigint): bigint {
  const least = offered + offered / 8n + 1n;
  return asked > least ? asked : least;
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
    parseTransaction,
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

  type Request = Parameters<typeof account.signTransaction>[0];
  async function signed(request: Request): Promise<PreparedAnchor> {
    const envelope = await account.signTransaction(request);
    return { transaction: keccak256(envelope, 'bytes'), envelope: hexToBytes(envelope.slice(2)) };
  }

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
      return signed(request);
    },
    async raise(envelope) {
      const {
        r: _r,
        s: _s,
        v: _v,
        yParity: _y,
        ...offered
      } = parseTransaction(bytesToHex(envelope) as TransactionSerializedEIP1559);
      const asked = await client.estimateFeesPerGas();
      const { maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = offered;
      if (asked.maxFeePerGas <= maxFeePerGas && asked.maxPriorityFeePerGas <= maxPriorityFeePerGas)
        return undefined;
      return signed({
        ...offered,
        maxFeePerGas: replacing(maxFeePerGas, asked.maxFeePerGas),
        maxPriorityFeePerGas: replacing(maxPriorityFeePerGas, asked.maxPriorityFeePerGas),
      });
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
      if (newest - receipt.blockNumber + 1n < BigInt(confirmations)) return 'confirming';
      const { timestamp } = await client.getBlock({ blockHash: receipt.blockHash });
      return { since: Number(timestamp) * 1000 };
    },
    explorerUrl: (transaction) => explorer?.replace('{hash}', bytesToHex(transaction)) ?? null,
  };
}
