import { fromBase64Url, toBase64Url, utf8Bytes, utf8Text } from '@sandoq/kernel';

/** The answer to each contest: votes, ranks or scores by candidate, or what is written. */
export type Choices = Readonly<Record<string, Readonly<Record<string, number>> | string>>;

/** What the voter has chosen so far, and what of it has been encrypted and sent. */
export interface Draft {
  readonly choices: Choices;
  readonly prepared: SealedVote | null;
  /** The vote audited last: what it held, and how many more may be audited. */
  readonly audited: (SealedVote & { readonly left: number }) | null;
}

/** A vote that was encrypted. */
export interface SealedVote {
  /** Of the vote, and of its ballots in the order of the voter's credentials. */
  readonly tracker: string;
  readonly trackers: readonly string[];
  readonly choices: Choices;
}

export const EMPTY: Draft = { choices: {}, prepared: null, audited: null };

/**
 * The draft after a vote was opened and spoiled: its choices stay, and what is known of it is what this device sealed.
 * @param opened with the ballots' trackers as the server gives them, for a vote that another page prepared
 */
export function afterAudit(
  { choices, prepared }: Draft,
  opened: Omit<SealedVote, 'choices'> & { readonly left: number },
): Draft {
  const sealed = prepared?.tracker === opened.tracker ? prepared : { choices };
  return { choices, prepared: null, audited: { ...opened, ...sealed } };
}

/** Where a draft is kept between openings of the page. */
export interface DraftStorage {
  readonly load: () => Promise<Draft>;
  readonly save: (draft: Draft) => Promise<void>;
  readonly clear: () => void;
}

const nameOf = (election: string) => `sandoq.draft.${election}`;

/**
 * Keeps drafts where a closed tab does not lose them, under a key that only a signed-in voter is given: what stays on
 * the disk of a shared computer cannot be read. Without Web Crypto (a page not served safely) drafts live in the tab.
 * @param secret what the server gives to the voter's session only
 */
export async function openDraftStorage(election: string, secret: string): Promise<DraftStorage> {
  const name = nameOf(election);
  try {
    const digest = await crypto.subtle.digest('SHA-256', utf8Bytes(`sandoq/draft ${secret}`) as BufferSource);
    const key = await crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return {
      load: async () => parse(await open(key, localStorage.getItem(name))),
      save: async (draft) => localStorage.setItem(name, await seal(key, JSON.stringify(draft))),
      clear: () => localStorage.removeItem(name),
    };
  } catch {
    return {
      load: async () => parse(sessionStorage.getItem(name)),
      save: async (draft) => sessionStorage.setItem(name, JSON.stringify(draft)),
      clear: () => sessionStorage.removeItem(name),
    };
  }
}

/** Forgets the draft of an election, wherever it is. */
export function forgetDraft(election: string): void {
  try {
    localStorage.removeItem(nameOf(election));
    sessionStorage.removeItem(nameOf(election));
  } catch {
    // Where nothing can be stored there is nothing to forget.
  }
}

const parse = (text: string | null): Draft =>
  text === null ? EMPTY : { ...EMPTY, ...(JSON.parse(text) as Draft) };

async function seal(key: CryptoKey, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8Bytes(text) as BufferSource);
  return `${toBase64Url(iv)}.${toBase64Url(new Uint8Array(sealed))}`;
}

// A draft of another voter on this computer does not open; it is as if there were none.
async function open(key: CryptoKey, stored: string | null): Promise<string | null> {
  const [iv, sealed] = (stored ?? '').split('.');
  if (iv === undefined || sealed === undefined) return null;
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64Url(iv) as BufferSource },
      key,
      fromBase64Url(sealed) as BufferSource,
    );
    return utf8Text(new Uint8Array(bytes));
  } catch {
    return null;
  }
}
