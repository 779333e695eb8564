/**
 * The outcome of an operation that may be refused. A refusal is an expected answer (wrong code, closed poll) and a
 * value; a fault (bug, outage) throws.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value that was granted. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps a refusal. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** Marks a branch that the types say cannot be reached; throws if it is. */
export function unreachable(value: never): never {
  throw new TypeError(`unreachable: ${JSON.stringify(value)}`);
}
