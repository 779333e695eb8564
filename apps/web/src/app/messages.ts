import { use } from 'react';
import { readLanguage, useLanguage } from './language.ts';
import type { Language } from './language.ts';

/** One area's messages, downloaded only in the language that is read. */
export interface Messages<T> {
  /** The messages in the language in force; suspends while they are on their way. */
  readonly useMessages: () => T;
  /** Starts the download, so that it runs beside that of the area's screens. */
  readonly preload: () => Promise<T>;
}

/** Makes the messages of one area from the two modules that hold them. */
export function messagesOf<T>(modules: Record<Language, () => Promise<T>>): Messages<T> {
  const loaded: Partial<Record<Language, Promise<T>>> = {};
  const load = (language: Language) => (loaded[language] ??= modules[language]());
  return {
    useMessages: () => use(load(useLanguage())),
    preload: () => load(readLanguage()),
  };
}
