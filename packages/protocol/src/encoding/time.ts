const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysBeforeYear = (year: number): number => {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
};
const EPOCH_DAYS = daysBeforeYear(1970);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Seconds since 1970 of a time `YYYY-MM-DDTHH:MM:SSZ` (years 1970 to 9999), or undefined when it is not one. */
export function parseTime(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  const days = daysBeforeYear(year) - EPOCH_DAYS + DAYS_BEFORE_MONTH[month - 1]! + leapDay + day - 1;
  return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

/** The time `YYYY-MM-DDTHH:MM:SSZ` of whole seconds since 1970. @throws RangeError outside the years 1970 to 9999. */
export function formatTime(seconds: number): string {
  if (!Number.isSafeInteger(seconds) || seconds < 0 || seconds > 253402300799)
    throw new RangeError('time out of range');
  const rest = seconds % 86_400;
  let days = Math.floor(seconds / 86_400);
  let year = 1970;
  for (let n = 365; days >= n; n = isLeap(year) ? 366 : 365) {
    days -= n;
    year += 1;
  }
  let month = 1;
  for (let n = daysInMonth(year, month); days >= n; n = daysInMonth(year, month)) {
    days -= n;
    month += 1;
  }
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  return `${year}-${two(month)}-${two(days + 1)}T${clock}Z`;
}

/** Rounds a moment down to a multiple of `step` seconds since the epoch and writes it as a time of the record. */
export function roundTime(milliseconds: number, step: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return formatTime(seconds - (seconds % step));
}
