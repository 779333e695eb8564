/** Where a record is read from: a folder, an address, memory. Paths are those of protocol §2. */
export interface RecordSource {
  /** The bytes of a file of the record, or undefined when it is not there. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The paths that begin with a folder's (as `tile/`), where the source can tell: a folder can, an address cannot. */
  list?(folder: string): Promise<readonly string[]>;
}
