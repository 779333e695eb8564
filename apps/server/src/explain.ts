/** What to tell a person when the server cannot start. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`;
  }
  if (code === 'EACCES' && 'path' in error)
    return `No permission for ${String(error.path)}. See docs/operations.md.`;
  if (code === 'ECONNREFUSED') return 'The database named in DATABASE_URL does not answer.';
  return code === '' ? error.message : `${error.message} (${code})`;
}
