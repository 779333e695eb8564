/** A transaction that is signed and ready to be sent, as often as it takes. */
export interface PreparedAnchor {
  /** Its hash, 32 bytes. */
  readonly transaction: Uint8Array;
  /** Its bytes as the network takes them. */
  readonly envelope: Uint8Array;
}

/**
 * What became of a transaction. `waiting`: the network has it, no block does; `confirming`: a block has it on which too few
 * others stand; `since` is the time of its ledger or block, milliseconds since 1970.
 */
export type AnchorState = 'absent' | 'waiting' | 'confirming' | 'failed' | { readonly since: number };

/** A public chain on which digests are written. Every method throws when the network cannot be reached. */
export interface ChainAnchor {
  readonly chain: 'stellar' | 'evm';
  /** As anchor notices name it (protocol §3.9): passphrase, or chain id in decimal. */
  readonly network: string;
  /** Its name for people. */
  readonly label: string;
  /** Public key or address of the account that pays, as anchor notices carry it. */
  readonly account: Uint8Array;
  /** Makes and signs the transaction that carries a digest of 32 bytes; nothing is sent. @param now milliseconds since 1970 */
  prepare(digest: Uint8Array, now: number): Promise<PreparedAnchor>;
  /** Sends a prepared transaction; again, if need be. `spent`: it can never stand in the chain, unless it does already. */
  submit(envelope: Uint8Array): Promise<'accepted' | 'spent'>;
  /**
   * Makes a prepared transaction anew with what the network asks for now, so that only one of the two can ever stand in the
   * chain; nothing is sent. Undefined where what was offered still suffices, or where transactions end by themselves.
   */
  raise(envelope: Uint8Array): Promise<PreparedAnchor | undefined>;
  find(transaction: Uint8Array): Promise<AnchorState>;
  /** Where people see a transaction, if anywhere. */
  explorerUrl(transaction: Uint8Array): string | null;
}
