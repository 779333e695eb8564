/** The languages of the verifier. */
export type Language = 'fa' | 'en';

/** One sentence in both languages, with `{name}` where a value stands. */
export type Message = { readonly fa: string; readonly en: string };

/** Puts values into a sentence. A name without a value stays as it is. */
export function fill(
  message: Message,
  language: Language,
  params: { readonly [name: string]: string | number } = {},
): string {
  return message[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
