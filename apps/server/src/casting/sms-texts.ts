import { toPersianDigits } from '@sandoq/persian';

/** The code by which a voter confirms the ballot on the page. In Latin digits, which phones offer to fill in. */
export const codeText = (title: string, code: string): string =>
  `${title}\nکد ثبت رأی شما: ${code}\nاین کد را به کسی نگویید.`;

/** Tells the voter that the text message has cast the vote; the trackers of several ballots would be too many for a text. */
export const recordedText = (title: string, [tracker, ...others]: readonly string[]): string =>
  others.length === 0
    ? `${title}\nرأی شما ثبت شد.\nکد رهگیری: ${tracker}`
    : `${title}\nرأی شما با همهٔ سهم‌ها ثبت شد.\nکدهای رهگیری ${toPersianDigits(String(others.length + 1))} برگه در رسید شماست.`;

/** Tells the voter that the text message has cast nothing. */
export const nothingCastText = (title: string): string =>
  `${title}\nکد فرستاده‌شده درست نیست یا زمان آن گذشته است. رأیی ثبت نشد؛ کد قرمز صفحهٔ بازبینی را بفرستید.`;

/** Tells the voter that the poll is over. */
export const pollOverText = (title: string): string =>
  `${title}\nزمان رأی‌گیری به پایان رسیده است و رأیی ثبت نشد.`;
