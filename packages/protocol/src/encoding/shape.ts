import { err, fromBase64Url, ok, parseCanonical, type Json, type Result } from '@sandoq/kernel';
import { parseTime } from './time.ts';

/** Why bytes or JSON are not what the protocol names: where (a path such as `contests[0].max`) and what is wrong. */
export type Malformed = { readonly path: string; readonly reason: string };

class MalformedError extends Error {
  readonly path: string;
  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

/** A strict reader of one JSON shape: gives the value with its type, or throws internally. Use {@link decodeJson}. */
export type Shape<T> = (json: Json, path: string) => T;

/** The type a shape reads. */
export type Infer<S> = S extends Shape<infer T> ? T : never;

type Fields = { readonly [name: string]: Shape<unknown> };
type Required_<F extends Fields> = { readonly [K in keyof F]: Infer<F[K]> };
type Optional_<F extends Fields> = { readonly [K in keyof F]?: Infer<F[K]> };

function refuse(path: string, reason: string): never {
  throw new MalformedError(path, reason);
}

/** An object with exactly these fields; those of the second argument may be absent. */
export function object<F extends Fields, O extends Fields = Record<never, never>>(
  fields: F,
  optional?: O,
): Shape<Required_<F> & Optional_<O>> {
  return (json, path) => {
    if (json === null || typeof json !== 'object' || Array.isArray(json)) refuse(path, 'not an object');
    const given = json as { readonly [key: string]: Json };
    for (const name of Object.keys(given)) {
      if (!Object.hasOwn(fields, name) && !(optional !== undefined && Object.hasOwn(optional, name))) {
        refuse(`${path}.${name}`, 'unknown field');
      }
    }
    for (const [name, shape] of Object.entries(fields)) {
      if (!Object.hasOwn(given, name)) refuse(`${path}.${name}`, 'missing field');
      shape(given[name]!, `${path}.${name}`);
    }
    for (const [name, shape] of Object.entries(optional ?? {})) {
      if (Object.hasOwn(given, name)) shape(given[name]!, `${path}.${name}`);
    }
    return given as unknown as Required_<F> & Optional_<O>;
  };
}

/** One of several objects, told apart by a text field. */
export function variant<V extends { readonly [tag: string]: Shape<unknown> }>(
  field: string,
  shapes: V,
): Shape<Infer<V[keyof V]>> {
  return (json, path) => {
    const tag =
      json !== null && typeof json === 'object' && !Array.isArray(json)
        ? (json as { readonly [key: string]: Json })[field]
        : undefined;
    if (typeof tag !== 'string' || !Object.hasOwn(shapes, tag)) refuse(`${path}.${field}`, 'unknown kind');
    return shapes[tag]!(json, path) as Infer<V[keyof V]>;
  };
}

/** One of two objects, told apart by whether they have a field: compare it with undefined. */
export function byField<F extends string, P, A>(
  field: F,
  present: Shape<P>,
  absent: Shape<A>,
): Shape<P | (A & { readonly [name in F]?: never })> {
  return (json, path) =>
    json !== null && typeof json === 'object' && Object.hasOwn(json, field)
      ? present(json, path)
      : (absent(json, path) as A & { readonly [name in F]?: never });
}

/** A list of at least `min` and at most `max` items of one shape. */
export function list<T>(item: Shape<T>, min = 0, max = Number.MAX_SAFE_INTEGER): Shape<readonly T[]> {
  return (json, path) => {
    if (!Array.isArray(json)) refuse(path, 'not a list');
    if (json.length < min || json.length > max) refuse(path, 'wrong number of items');
    (json as readonly Json[]).forEach((x, i) => item(x, `${path}[${i}]`));
    return json as unknown as readonly T[];
  };
}

/** An integer between two bounds, both included. */
export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (json, path) => {
    if (typeof json !== 'number' || !Number.isSafeInteger(json)) refuse(path, 'not an integer below 2^53');
    if (Object.is(json, -0) || json < min || json > max) refuse(path, 'out of bounds');
    return json;
  };
}

/** Exactly this value. */
export function literal<const T extends string | number | boolean>(value: T): Shape<T> {
  return (json, path) => (json === value ? value : refuse(path, `not ${JSON.stringify(value)}`));
}

/** One of these texts. */
export function oneOf<const T extends readonly string[]>(...values: T): Shape<T[number]> {
  return (json, path) =>
    typeof json === 'string' && values.includes(json) ? json : refuse(path, 'not one of the allowed texts');
}

export const boolean: Shape<boolean> = (json, path) =>
  typeof json === 'boolean' ? json : refuse(path, 'not true or false');

/** Any text. */
export const string: Shape<string> = (json, path) =>
  typeof json === 'string' ? json : refuse(path, 'not a text');

/** Ids of the record, that of the election among them: 1 to 32 characters of a-z 0-9 and the hyphen. */
export const RECORD_ID = /^[a-z0-9-]{1,32}$/;

/** An id of the record. */
export const id: Shape<string> = (json, path) =>
  typeof json === 'string' && RECORD_ID.test(json) ? json : refuse(path, 'not an id');

/** A UTC time of whole seconds. */
export const time: Shape<string> = (json, path) =>
  typeof json === 'string' && parseTime(json) !== undefined ? json : refuse(path, 'not a time');

/** Text in the languages of the record: Persian always, English optionally. */
export type Text = { readonly fa: string; readonly en?: string };

const nonEmpty: Shape<string> = (json, path) =>
  typeof json === 'string' && json.length > 0 ? json : refuse(path, 'not a non-empty text');

/** A non-empty text in Persian and perhaps English. */
export const text: Shape<Text> = object({ fa: nonEmpty }, { en: nonEmpty });

/** Canonical unpadded base64url of exactly `length` bytes. */
export function base64Url(length: number): Shape<string> {
  const characters = Math.ceil((length * 4) / 3);
  return (json, path) => {
    if (typeof json !== 'string') refuse(path, 'not a text');
    if (json.length !== characters) refuse(path, `not ${length} bytes`);
    try {
      fromBase64Url(json);
    } catch {
      refuse(path, 'not canonical base64url');
    }
    return json;
  };
}

/** A SHA-256 hash in base64url. */
export const hash: Shape<string> = base64Url(32);

/** Reads parsed JSON by a shape. */
export function decodeJson<T>(shape: Shape<T>, json: Json): Result<T, Malformed> {
  try {
    return ok(shape(json, ''));
  } catch (error) {
    if (error instanceof MalformedError) return err({ path: error.path, reason: error.message });
    throw error;
  }
}

/** Reads bytes that must be the canonical JSON (RFC 8785) of the shape. */
export function decodeCanonical<T>(shape: Shape<T>, bytes: Uint8Array): Result<T, Malformed> {
  let json: Json;
  try {
    json = parseCanonical(bytes);
  } catch {
    return err({ path: '', reason: 'not canonical JSON' });
  }
  return decodeJson(shape, json);
}
