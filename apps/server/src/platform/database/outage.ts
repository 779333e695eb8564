const STATES = new Set(['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006', '08001', '08004']);
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
const SAID = /Connection terminated|timeout exceeded when trying to connect|not queryable/;

/** Whether an error says that the database cannot be reached now (restarting, line cut), not that a query is wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (STATES.has(code) || SYSTEM.has(code) || SAID.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isOutage);
}
