/** The 32 characters of Crockford's base32, by value. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Persian, Arabic and full-width digits as ASCII ones: the last four bits of each are its value. */
export const foldDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩０-９]/g, (digit) => String(digit.charCodeAt(0) & 15));

/**
 * What people type of a text in Crockford's base32 as it was meant: without spaces, hyphens, dots and marks of direction,
 * in upper case, with ASCII digits, and what Crockford reads as another character as that one. Other characters stay.
 */
export const foldCrockford = (text: string): string =>
  foldDigits(text.replace(/[\s\-‐‑‒–—−ـ_.·\u200b-\u200f\u2066-\u2069]/g, ''))
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
