const PERSIAN_ZERO = 0x06f0;
const ARABIC_INDIC_ZERO = 0x0660;

/** Turns Persian (۰-۹), Arabic-Indic (٠-٩) and full-width (０-９) digits into ASCII; everything else stays. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(
      code >= 0xff10 ? code - 0xff10 : code >= PERSIAN_ZERO ? code - PERSIAN_ZERO : code - ARABIC_INDIC_ZERO,
    );
  });

/** Turns ASCII digits into Persian ones (۰-۹), as numbers are shown to people; everything else stays. */
export const toPersianDigits = (text: string | number | bigint): string =>
  String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit)));
