/** What stands behind the name of tests for which something is not installed. */
export const because = (reason: string | undefined): string =>
  reason === undefined ? '' : ` (skipped: ${reason})`;
