/** How the page is coloured: as the device asks, or as chosen here. */
export type Scheme = 'auto' | 'light' | 'dark' | 'contrast';
export const SCHEMES: readonly Scheme[] = ['auto', 'light', 'dark', 'contrast'];

const KEY = 'sandoq.scheme';

export function readScheme(): Scheme {
  try {
    const found = SCHEMES.find((scheme) => scheme === localStorage.getItem(KEY));
    return found ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Colours the page and remembers the choice on this device. */
export function setScheme(scheme: Scheme): void {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
  markScheme(scheme);
}

/** Marks the document, for the style sheet. */
export function markScheme(scheme: Scheme): void {
  if (scheme === 'auto') delete document.documentElement.dataset['scheme'];
  else document.documentElement.dataset['scheme'] = scheme;
}
