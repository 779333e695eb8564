import { parseNationalId } from '@sandoq/persian';

/** A person on a roll. */
export interface Person {
  readonly licence: string;
  readonly nationalId: string;
  readonly name: string;
  readonly mobile: string;
}

const withCheckDigit = (nine: string): string => {
  for (let digit = 0; digit < 10; digit++) {
    if (parseNationalId(`${nine}${digit}`).ok) return `${nine}${digit}`;
  }
  throw new RangeError(`${nine} has no check digit`);
};

/** Person number `n` of those who do not exist: all of it follows from the number. */
export const person = (n: number): Person => ({
  licence: String(1_000_000_000 + n),
  nationalId: withCheckDigit(String(1_000_000 + n).padStart(9, '0')),
  name: `رأی‌دهندهٔ نمونهٔ ${n}`,
  mobile: `0912${String(n).padStart(7, '0')}`,
});
