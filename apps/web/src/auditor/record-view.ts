import type { Output } from '@sandoq/contract/client';

/** A record's size, root, checkpoint and counts, as the server tells them. */
export type RecordView = Output<'readRecord'>;
