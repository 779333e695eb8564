/** `HH:MM:SS` of a time left, such as 06:03:30 until the poll closes; hours go past 24. Rounded up to seconds. */
export function formatHours(milliseconds: number): string {
  const seconds = wholeSeconds(milliseconds);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
}

/** `DD:HH:MM:SS` of a time left, such as 00:00:14:48 of the voting session. Rounded up to seconds. */
export function formatDays(milliseconds: number): string {
  const days = Math.floor(wholeSeconds(milliseconds) / 86_400);
  return `${twoDigits(days)}:${formatHours(wholeSeconds(milliseconds) * 1000 - days * 86_400_000)}`;
}

/** `MM:SS` of a short countdown, such as 01:57 until a code may be sent again. Rounded up to seconds. */
export function formatMinutes(milliseconds: number): string {
  const seconds = wholeSeconds(milliseconds);
  return [Math.floor(seconds / 60), seconds % 60].map(twoDigits).join(':');
}

// Rounded up, so that 00:00 is shown only when the time is really over.
const wholeSeconds = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000));

const twoDigits = (n: number): string => String(n).padStart(2, '0');
