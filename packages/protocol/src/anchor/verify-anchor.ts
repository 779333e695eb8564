import { bytesToHex, err, fromBase64Url, ok, sameBytes, type Result } from '@sandoq/kernel';
import { formatTime } from '../encoding/index.ts';
import { fromBase64 } from '../record/index.ts';
import type { AnchorNotice } from './anchor-notice.ts';
import { digestOfCalldata } from './evm-anchor.ts';
import { readStellarAnchor } from './stellar-anchor.ts';

/**
 * Asks a chain's node: a GET of the address, or a POST of the JSON when there is one. Gives the parsed JSON, or undefined
 * when the node says that there is no such thing. @throws when the node cannot be asked
 */
export type AskNode = (address: string, json?: unknown) => Promise<unknown>;

/** Why an anchor was not found on its chain. `not-yet`: the transaction is known but in no block. */
export type ChainRefusal = {
  readonly code:
    | 'other-network'
    | 'no-transaction'
    | 'not-yet'
    | 'failed'
    | 'malformed-answer'
    | 'bad-transaction'
    | 'other-transaction'
    | 'other-account'
    | 'other-digest';
};

/** That an anchor is on its chain, since a time (of the block or ledger, UTC, as the node tells it). */
export type AnchorOnChain = { readonly time: string };

type Fields = { readonly [name: string]: unknown };
const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object';

const same = (bytes: Uint8Array, text: string): boolean => sameBytes(bytes, fromBase64Url(text));

async function onStellar(
  notice: AnchorNotice,
  horizon: string,
  ask: AskNode,
): Promise<Result<AnchorOnChain, ChainRefusal>> {
  const root = await ask(`${horizon}/`);
  if (!isFields(root) || root['network_passphrase'] !== notice.network) return err({ code: 'other-network' });
  const id = bytesToHex(fromBase64Url(notice.transaction));
  const found = await ask(`${horizon}/transactions/${id}`);
  if (found === undefined) return err({ code: 'no-transaction' });
  if (!isFields(found)) return err({ code: 'malformed-answer' });
  const { envelope_xdr: xdr, successful, created_at: time } = found;
  if (typeof xdr !== 'string' || typeof time !== 'string') return err({ code: 'malformed-answer' });
  const envelope = fromBase64(xdr);
  const read = envelope === undefined ? undefined : readStellarAnchor(envelope, notice.network);
  if (read?.ok !== true) return err({ code: 'bad-transaction' });
  const { transaction, account, digest } = read.value;
  if (!same(transaction, notice.transaction)) return err({ code: 'other-transaction' });
  if (!same(account, notice.account)) return err({ code: 'other-account' });
  if (!same(digest, notice.digest)) return err({ code: 'other-digest' });
  return successful === true ? ok({ time }) : err({ code: 'failed' });
}

async function onEvm(
  notice: AnchorNotice,
  rpc: string,
  ask: AskNode,
): Promise<Result<AnchorOnChain, ChainRefusal>> {
  const call = async (method: string, ...params: readonly unknown[]): Promise<unknown> => {
    const answer = await ask(rpc, { jsonrpc: '2.0', id: 1, method, params });
    return isFields(answer) ? answer['result'] : undefined;
  };
  const id = `0x${bytesToHex(fromBase64Url(notice.transaction))}`;
  const chain = await call('eth_chainId');
  if (typeof chain !== 'string' || String(Number(chain)) !== notice.network)
    return err({ code: 'other-network' });
  const found = await call('eth_getTransactionByHash', id);
  if (found === undefined || found === null) return err({ code: 'no-transaction' });
  if (!isFields(found)) return err({ code: 'malformed-answer' });
  const { hash, from, input } = found;
  if (typeof input !== 'string' || typeof from !== 'string') return err({ code: 'malformed-answer' });
  if (hash !== id) return err({ code: 'other-transaction' });
  if (from.toLowerCase() !== `0x${bytesToHex(fromBase64Url(notice.account))}`)
    return err({ code: 'other-account' });
  const digest = digestOfCalldata(input);
  if (digest === undefined || !same(digest, notice.digest)) return err({ code: 'other-digest' });
  const receipt = await call('eth_getTransactionReceipt', id);
  if (!isFields(receipt)) return err({ code: 'not-yet' });
  if (receipt['status'] !== '0x1') return err({ code: 'failed' });
  const block = await call('eth_getBlockByHash', receipt['blockHash'], false);
  const seconds = isFields(block) ? Number(block['timestamp']) : Number.NaN;
  if (!Number.isSafeInteger(seconds)) return err({ code: 'malformed-answer' });
  return ok({ time: formatTime(seconds) });
}

/**
 * Looks an anchor notice up on its chain (protocol §8.3) through a node that the caller chose: a Horizon server of the
 * Stellar protocol, or an EVM node's JSON-RPC. Of the Stellar protocol the transaction itself is verified; that it is in
 * the chain, and when, is the node's word.
 * @param node its address without a slash at the end
 */
export const verifyAnchor = (
  notice: AnchorNotice,
  node: string,
  ask: AskNode,
): Promise<Result<AnchorOnChain, ChainRefusal>> =>
  notice.chain === 'stellar' ? onStellar(notice, node, ask) : onEvm(notice, node, ask);
