import { bytesToHex } from '@sandoq/kernel';
import type { AnchorState, ChainAnchor, PreparedAnchor } from '../chain-anchor.ts';
import type { StellarSettings } from '../chain-settings.ts';
import { askHorizon } from './horizon.ts';

/** A transaction that is in no ledger by then never will be. */
const VALID_SECONDS = 600;

/** Name of the account's data entry that shows its newest digest. */
const DATA_NAME = 'sandoq/v1/anchor';

const SPENT = new Set(['tx_bad_seq', 'tx_too_late']);

function resultCode(json: unknown): string {
  const extras = (json as { extras?: { result_codes?: { transaction?: unknown } } } | undefined)?.extras;
  const code = extras?.result_codes?.transaction;
  return typeof code === 'string' ? code : 'unknown';
}

/**
 * Anchors on a network of the Stellar protocol: the digest is the transaction's memo hash. The SDK is loaded only here, so
 * that a server without such a chain does not carry it.
 */
export async function openStellarAnchor(settings: StellarSettings): Promise<ChainAnchor> {
  const { Account, Keypair, Memo, Operation, TransactionBuilder } = await import('@stellar/stellar-sdk');
  const { node, passphrase, label, secret, fee, explorer } = settings;
  const keys = Keypair.fromSecret(secret);

  async function sequence(): Promise<string> {
    const { status, json } = await askHorizon(`${node}/accounts/${keys.publicKey()}`);
    const found = json?.['sequence'];
    if (typeof found !== 'string')
      throw new Error(`account ${keys.publicKey()} is not on ${label} (${status})`);
    return found;
  }

  return {
    chain: 'stellar',
    network: passphrase,
    label,
    account: new Uint8Array(keys.rawPublicKey()),
    async prepare(digest, now): Promise<PreparedAnchor> {
      const source = new Account(keys.publicKey(), await sequence());
      const value = Buffer.from(digest);
      const maxTime = Math.floor(now / 1000) + VALID_SECONDS;
      const transaction = new TransactionBuilder(source, { fee: String(fee), networkPassphrase: passphrase })
        .addOperation(Operation.manageData({ name: DATA_NAME, value }))
        .addMemo(Memo.hash(value))
        .setTimebounds(0, maxTime)
        .build();
      transaction.sign(keys);
      return {
        transaction: new Uint8Array(transaction.hash()),
        envelope: new Uint8Array(transaction.toEnvelope().toXDR()),
      };
    },
    async submit(envelope) {
      const tx = Buffer.from(envelope).toString('base64');
      const { status, json } = await askHorizon(`${node}/transactions`, { tx });
      // 409: the network has it already. 504: it took it, and no ledger has it yet.
      if (status < 300 || status === 409 || status === 504) return 'accepted';
      const code = resultCode(json);
      if (SPENT.has(code)) return 'spent';
      throw new Error(`${label} refuses the transaction: ${code} (${status})`);
    },
    raise: async () => undefined,
    async find(transaction): Promise<AnchorState> {
      const { status, json } = await askHorizon(`${node}/transactions/${bytesToHex(transaction)}`);
      if (status === 404) return 'absent';
      const since = Date.parse(String(json?.['created_at']));
      if (status !== 200 || Number.isNaN(since)) throw new Error(`Horizon answers ${status}`);
      return json?.['successful'] === true ? { since } : 'failed';
    },
    explorerUrl: (transaction) => explorer?.replace('{hash}', bytesToHex(transaction)) ?? null,
  };
}
