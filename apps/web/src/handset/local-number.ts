/** A mobile as people here write it: 0912… for +98912…; anything else as it is. */
export const localNumber = (number: string): string => number.replace(/^\+98/, '0');
