import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Keypair, Transaction, TransactionBuilder } from '@stellar/stellar-sdk';

/** A network of the Stellar protocol on this machine, as far as a Horizon server shows one. */
export interface LocalHorizon {
  readonly url: string;
  readonly passphrase: string;
  /** Gives an account a balance, as Friendbot does. @param sequence where its sequence numbers start */
  fund(account: string, sequence?: bigint): void;
  /** The accepted transactions, in the order of their ledgers. */
  readonly ledgers: readonly Transaction[];
  /** While true, every question is answered with 503. */
  down: boolean;
  /** While true, transactions are taken but no ledger closes: 504, as Horizon does. */
  stalled: boolean;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly json: object;
}

const problem = (status: number, title: string, extras?: object): Reply => ({
  status,
  json: {
    type: `https://stellar.org/horizon-errors/${title.toLowerCase().replaceAll(' ', '_')}`,
    title,
    status,
    ...(extras === undefined ? {} : { extras }),
  },
});
const failed = (code: string, envelope: string): Reply =>
  problem(400, 'Transaction Failed', {
    envelope_xdr: envelope,
    result_codes: { transaction: code },
    result_xdr: '',
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Starts the network. Transactions are decoded and their signatures, sequence numbers, time bounds checked by the Stellar SDK. */
export async function startLocalHorizon(
  passphrase: string,
  now: () => number = Date.now,
): Promise<LocalHorizon> {
  const accounts = new Map<string, bigint>();
  const ledgers: Transaction[] = [];
  const closedAt = new Map<string, number>();

  const view = (tx: Transaction): object => {
    const hash = tx.hash().toString('hex');
    return {
      id: hash,
      paging_token: String(ledgers.indexOf(tx) + 1),
      successful: true,
      hash,
      ledger: ledgers.indexOf(tx) + 1,
      created_at: new Date(closedAt.get(hash)!).toISOString().replace(/\.\d+Z$/, 'Z'),
      source_account: tx.source,
      source_account_sequence: tx.sequence,
      fee_account: tx.source,
      fee_charged: '100',
      max_fee: tx.fee,
      operation_count: tx.operations.length,
      envelope_xdr: tx.toEnvelope().toXDR('base64'),
      result_xdr: '',
      memo_type: tx.memo.type,
      memo: Buffer.isBuffer(tx.memo.value) ? tx.memo.value.toString('base64') : undefined,
      signatures: tx.signatures.map((signature) => signature.signature().toString('base64')),
    };
  };

  function submit(envelope: string, stalled: boolean): Reply {
    let tx: Transaction;
    try {
      const read = TransactionBuilder.fromXDR(envelope, passphrase);
      if (!(read instanceof Transaction)) return problem(400, 'Transaction Malformed');
      tx = read;
    } catch {
      return problem(400, 'Transaction Malformed');
    }
    const known = ledgers.find((other) => other.hash().equals(tx.hash()));
    if (known !== undefined) return { status: 200, json: view(known) };
    const sequence = accounts.get(tx.source);
    if (sequence === undefined) return failed('tx_no_source_account', envelope);
    const signer = Keypair.fromPublicKey(tx.source);
    const [signature, ...more] = tx.signatures;
    if (signature === undefined || more.length > 0 || !signer.verify(tx.hash(), signature.signature()))
      return failed('tx_bad_auth', envelope);
    if (BigInt(tx.sequence) !== sequence + 1n) return failed('tx_bad_seq', envelope);
    const latest = Number(tx.timeBounds?.maxTime ?? 0);
    if (latest !== 0 && latest * 1000 < now()) return failed('tx_too_late', envelope);
    if (stalled) return problem(504, 'Timeout');
    accounts.set(tx.source, sequence + 1n);
    ledgers.push(tx);
    closedAt.set(tx.hash().toString('hex'), now());
    return { status: 200, json: view(tx) };
  }

  async function answer(request: IncomingMessage): Promise<Reply> {
    const path = (request.url ?? '/').split('?')[0]!;
    const body = await bodyOf(request);
    if (horizon.down) return problem(503, 'Service Unavailable');
    if (path === '/') return { status: 200, json: { network_passphrase: passphrase, core_version: 'local' } };
    if (path === '/transactions' && request.method === 'POST')
      return submit(new URLSearchParams(body).get('tx') ?? '', horizon.stalled);
    const account = /^\/accounts\/(G[A-Z2-7]{55})$/.exec(path)?.[1];
    const sequence = account === undefined ? undefined : accounts.get(account);
    if (account !== undefined && sequence !== undefined)
      return {
        status: 200,
        json: {
          id: account,
          account_id: account,
          sequence: String(sequence),
          subentry_count: 0,
          thresholds: { low_threshold: 0, med_threshold: 0, high_threshold: 0 },
          flags: { auth_required: false, auth_revocable: false, auth_immutable: false },
          balances: [{ balance: '10000.0000000', asset_type: 'native' }],
          signers: [{ weight: 1, key: account, type: 'ed25519_public_key' }],
          data: {},
        },
      };
    const hash = /^\/transactions\/([0-9a-f]{64})$/.exec(path)?.[1];
    const tx = ledgers.find((each) => each.hash().toString('hex') === hash);
    return tx === undefined ? problem(404, 'Resource Missing') : { status: 200, json: view(tx) };
  }

  const server: Server = createServer((request, response) => {
    void answer(request).then(({ status, json }) => {
      const type = status < 400 ? 'application/hal+json; charset=utf-8' : 'application/problem+json';
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const horizon: LocalHorizon = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passphrase,
    fund: (account, sequence = 7_000_000_000n) => void accounts.set(account, sequence),
    ledgers,
    down: false,
    stalled: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return horizon;
}
