import { useSyncExternalStore } from 'react';

/** The languages of the product; Persian is the first. */
export type Language = 'fa' | 'en';

const KEY = 'sandoq.language';
const listeners = new Set<() => void>();
let current: Language = 'fa';

/** Takes the language from `?lang=`, else from the last visit, else Persian; marks the document with it. */
export function startLanguage(): void {
  const asked = new URLSearchParams(location.search).get('lang') ?? remembered();
  apply(asked === 'en' ? 'en' : 'fa');
}

/** Switches the language of the whole page and remembers it on this device. */
export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
  apply(language);
}

export const readLanguage = (): Language => current;

/** The language now in force; the component renders again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(listen, readLanguage, readLanguage);

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function apply(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
