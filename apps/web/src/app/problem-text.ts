import type { Failure } from '@sandoq/contract/client';
import type { Language } from './language.ts';

const UNREACHABLE = {
  fa: 'به سامانه دسترسی نیست. اینترنت خود را بررسی کنید؛ چیزی از دست نرفته است.',
  en: 'The system cannot be reached. Check your internet connection; nothing is lost.',
};

/** What a failure says to the visitor, in their language. */
export const problemText = (failure: Failure, language: Language): string =>
  failure.kind === 'refused' ? failure.problem.detail[language] : UNREACHABLE[language];
