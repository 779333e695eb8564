import type { AnchorNotice } from '../anchor/index.ts';
import type { Manifest } from '../manifest/index.ts';
import type { RecordStage } from '../record/index.ts';
import type { FinalList, ElectionResult } from '../result/index.ts';
import type { Check, Finding } from '../finding/finding.ts';
import type { NamedWitness } from './log/read-witnesses.ts';

/** What a verification found. It holds when there is no finding; it is complete when the result stands. */
export type Report = {
  readonly manifest?: Manifest;
  /** The file `checkpoint` against which all was checked; absent when there is none. Read again, it may be another. */
  readonly note?: string;
  /** Size and root (base64url) of the log that was checked. */
  readonly size: number;
  readonly root: string;
  /** Where the record ends. */
  readonly stage: RecordStage;
  readonly complete: boolean;
  /** Ballot entries, and ballots that count. */
  readonly ballots: number;
  readonly counted: number;
  readonly eligible: number;
  /** Sums of the weights of all credentials, and of the ballots that count. */
  readonly weights: { readonly eligible: number; readonly counted: number };
  /** How many times each check was made. */
  readonly checks: { readonly [check in Check]?: number };
  readonly findings: readonly Finding[];
  /** The anchors in the record; that they are on their chains is checked by `verifyAnchor`. */
  readonly anchors: readonly { readonly entry: number; readonly notice: AnchorNotice }[];
  /** The witnesses that the manifest names, and which of them cosigned the checkpoint. */
  readonly witnesses: readonly NamedWitness[];
  readonly result?: ElectionResult;
  readonly final?: readonly FinalList[];
};
