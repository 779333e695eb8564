import { readKeyFile, type KeyFile } from './key-file.ts';
import { readMemory, type TrusteeMemory } from './trustee-memory.ts';

/** What this device keeps of a trustee: the sealed key, and whether its backup was put aside. */
export interface KeptKey {
  readonly file: KeyFile;
  readonly backedUp: boolean;
}

type Whose = Pick<KeyFile, 'election' | 'trustee'>;

const nameOf = ({ election, trustee }: Whose): string => `sandoq.trustee.${election}.${trustee}`;

/** The key on this device, or undefined. */
export function loadKey(election: string, trustee: number): KeptKey | undefined {
  const name = nameOf({ election, trustee });
  const text = localStorage.getItem(name);
  const file = text === null ? undefined : readKeyFile(text, election, trustee);
  return file && { file, backedUp: localStorage.getItem(`${name}.backup`) === 'yes' };
}

/** Keeps the key on this device until the trustee removes it. @throws when the browser lets nothing be kept */
export function saveKey({ file, backedUp }: KeptKey): void {
  const name = nameOf(file);
  localStorage.setItem(name, JSON.stringify(file));
  if (backedUp) localStorage.setItem(`${name}.backup`, 'yes');
  else localStorage.removeItem(`${name}.backup`);
}

/** What this device remembers of the trustee's part in the election. */
export function loadMemory(whose: Whose): TrusteeMemory {
  const text = localStorage.getItem(`${nameOf(whose)}.memory`);
  return text === null ? {} : readMemory(JSON.parse(text));
}

/** Remembers, before anything is sent. @throws when the browser lets nothing be kept */
export function saveMemory(whose: Whose, memory: TrusteeMemory): void {
  localStorage.setItem(`${nameOf(whose)}.memory`, JSON.stringify(memory));
}

/** A backup file's text: the sealed key, and what this device remembers. */
export const backupText = (file: KeyFile): string =>
  JSON.stringify({ ...file, memory: loadMemory(file) }, null, 1);

/** Reads a backup file, of this version or one without a memory; undefined when it is none, or another's. */
export function readBackup(
  text: string,
  election: string,
  trustee: number,
): { readonly file: KeyFile; readonly memory: TrusteeMemory } | undefined {
  const whole = readKeyFile(text, election, trustee);
  if (whole === undefined) return undefined;
  const { memory, ...file } = whole as KeyFile & { readonly memory?: unknown };
  return { file, memory: readMemory(memory) };
}
