/** An instant of the API: UTC to the second. `ms` since the epoch. */
export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
