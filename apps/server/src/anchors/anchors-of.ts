import { bytesToHex } from '@sandoq/kernel';
import type { TenantTx } from '../platform/index.ts';

/** A root of a record on a public chain, as pages show it. */
export interface AnchorView {
  /** The network's name for people. */
  readonly network: string;
  readonly chain: 'stellar' | 'evm';
  /** Hash of the transaction, hex. */
  readonly transaction: string;
  /** Where people see the transaction; null when the settings name no explorer. */
  readonly url: string | null;
  /** How many entries of the record it covers. */
  readonly size: number;
  /** Time of the ledger or block, milliseconds since 1970. */
  readonly since: number;
  /** Hash of the notice's body, hex: the record has it at `body/<notice>`. */
  readonly notice: string;
}

/**
 * The anchors of a record, the newest first; with an entry's index only the first one of each network that covers it.
 * Empty when no chain is configured.
 */
export async function anchorsOf(tx: TenantTx, electionId: string, index?: number): Promise<AnchorView[]> {
  const rows = await tx
    .selectFrom('anchor')
    .selectAll()
    .where('electionId', '=', electionId)
    .where('size', '>', BigInt(index ?? 0))
    .orderBy('size')
    .orderBy('since')
    .execute();
  const seen = new Set<string>();
  const wanted = rows.filter(({ chain, network }) => {
    const known = seen.has(`${chain} ${network}`);
    seen.add(`${chain} ${network}`);
    return index === undefined || !known;
  });
  const views = wanted.map(({ label, chain, transaction, explorerUrl, size, since, notice }) => ({
    network: label,
    chain,
    transaction: bytesToHex(transaction),
    url: explorerUrl,
    size: Number(size),
    since: since.getTime(),
    notice: bytesToHex(notice),
  }));
  return index === undefined ? views.toReversed() : views;
}
