/** The page's own memory of what a trustee saw and did with one election. It outlives what the platform says. */
export interface TrusteeMemory {
  /** The largest tree of the record that was seen; every later one must continue it. The root in base64url. */
  readonly tree?: { readonly size: number; readonly root: string };
  /** Hash of all commitments beside which the coefficients were shown. */
  readonly commitments?: string;
  /** The fingerprint of the keys that the trustee found to be that of the others, its digits in one. */
  readonly compared?: string;
  /** The number of the tally that the trustee found to be that of the others, its digits in one. */
  readonly comparedTally?: string;
  /** The shares that were dealt (canonical JSON), and the hash of all coefficients they were dealt for. */
  readonly dealt?: { readonly keys: string; readonly body: string };
  /**
   * The acceptance, or the complaint, and the hash of the transcript it answers. Without a body after a complaint that
   * the platform found to be unfounded: it is made anew, for this transcript only.
   */
  readonly answer?: { readonly transcript: string; readonly body?: string };
  /** Hashes of the shuffles that were made of one tally; `taken` when the platform said that one is in the record. */
  readonly shuffles?: { readonly tally: string; readonly made: readonly string[]; readonly taken: boolean };
  /** What was decrypted: hashes of the `open` body, the tally and the last shuffle. */
  readonly opened?: { readonly context: string; readonly tally: string; readonly shuffle: string | null };
}

/** The memory once the platform said that a shuffle of this trustee is in the record: from now on it must be. */
export const withShuffleTaken = ({ shuffles, ...memory }: TrusteeMemory): TrusteeMemory =>
  shuffles === undefined ? memory : { ...memory, shuffles: { ...shuffles, taken: true } };

/** The memory once a complaint was found to be unfounded; what it answered stays the only transcript to answer. */
export const withoutComplaint = ({ answer, ...memory }: TrusteeMemory): TrusteeMemory =>
  answer === undefined ? memory : { ...memory, answer: { transcript: answer.transcript } };

/** Reads what was kept; an empty memory where nothing was, or nothing that can be read. */
export function readMemory(value: unknown): TrusteeMemory {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
