import type { LoginStarted } from '@sandoq/contract';

// What one tab remembers of a visit: nothing of it is secret to the voter's own device, and it ends with the tab.
const read = (name: string, election: string): string | null => {
  try {
    return sessionStorage.getItem(`sandoq.${name}.${election}`);
  } catch {
    return null;
  }
};

const write = (name: string, election: string, value: string | null): void => {
  try {
    if (value === null) sessionStorage.removeItem(`sandoq.${name}.${election}`);
    else sessionStorage.setItem(`sandoq.${name}.${election}`, value);
  } catch {
    // Storage may be switched off: a reload then begins at the link again.
  }
};

/** The personal part of the invitation's link, so that signing in again needs no new link. */
export const readInvitation = (election: string) => read('invitation', election);
export const keepInvitation = (election: string, token: string) => write('invitation', election, token);

/** The login that waits for its code, so that a reload of the code page loses nothing. */
export function readLogin(election: string): LoginStarted | null {
  const text = read('login', election);
  return text === null ? null : (JSON.parse(text) as LoginStarted);
}
export const keepLogin = (election: string, login: LoginStarted | null) =>
  write('login', election, login === null ? null : JSON.stringify(login));

// Whether this browser (any tab) has signed in: only then is the server asked for a session on the first page.
const SIGNED_IN = 'sandoq.signed-in';
export function maybeSignedIn(): boolean {
  try {
    return localStorage.getItem(SIGNED_IN) !== null;
  } catch {
    return true;
  }
}
export function noteSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(SIGNED_IN, '1');
    else localStorage.removeItem(SIGNED_IN);
  } catch {
    // The first page then always asks.
  }
}

/** What the first page's place in the history says when the voter came there by signing out. */
export const SIGNED_OUT = 'signed-out';
