import { readKeyFile, type KeyFile } from './key-file.ts';

/** What this device keeps of a trustee: the sealed key, and whether its backup was put aside. */
export interface KeptKey {
  readonly file: KeyFile;
  readonly backedUp: boolean;
}

const nameOf = (election: string, trustee: number): string => `sandoq.trustee.${election}.${trustee}`;

/** The key on this device, or undefined. */
export function loadKey(election: string, trustee: number): KeptKey | undefined {
  const name = nameOf(election, trustee);
  const text = localStorage.getItem(name);
  const file = text === null ? undefined : readKeyFile(text, election, trustee);
  return file && { file, backedUp: localStorage.getItem(`${name}.backup`) === 'yes' };
}

/** Keeps the key on this device until the trustee removes it. @throws when the browser lets nothing be kept */
export function saveKey({ file, backedUp }: KeptKey): void {
  const name = nameOf(file.election, file.trustee);
  localStorage.setItem(name, JSON.stringify(file));
  if (backedUp) localStorage.setItem(`${name}.backup`, 'yes');
  else localStorage.removeItem(`${name}.backup`);
}
