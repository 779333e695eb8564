// The one question whose answer the first page waits for, asked before the screens' script is here.
let early: { readonly url: string; readonly sent: number; readonly response: Promise<Response> } | null =
  null;

/** Asks at once; whoever asks the same first takes this answer. */
export function askEarly(url: string): void {
  const response = fetch(url, { credentials: 'same-origin' });
  response.catch(() => undefined);
  early = { url, sent: performance.now(), response };
}

/** The early answer to this question, once. */
export function takeEarly(url: string): Promise<Response> | null {
  if (early?.url !== url) return null;
  const { response } = early;
  early = null;
  return response;
}

/** A moment before which no question that is asked now can have been sent, by `performance.now()`. */
export const earliestSent = (): number => early?.sent ?? performance.now();
