/** How much of one election is done in one transaction, and how far apart these start (ADR 13). */
export const TOGETHER = { most: 64, pauseMs: 80 } as const;
