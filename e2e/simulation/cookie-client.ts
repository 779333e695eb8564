import { createClient } from '@sandoq/contract/client';
import type { Client } from '@sandoq/contract/client';

/** A client of the HTTP API that keeps its cookies, as one browser does. */
export interface CookieClient {
  readonly call: Client;
  /** A plain request with the same cookies, for doors that are not JSON. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Makes a client with an empty cookie jar for the server at `base`, such as `http://127.0.0.1:3000`. */
export function cookieClient(base: string): CookieClient {
  const jar = new Map<string, string>();
  const withCookies = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([k, v]) => `${k}=${v}`).join('; '));
    const response = await fetch(url, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (at > 0) jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  return {
    call: createClient({ fetch: (url, init) => withCookies(url, init), base }),
    fetch: (path, init) =>
      withCookies(base + path, { ...init, headers: { 'x-sandoq': '1', ...init?.headers } }),
  };
}
