/** What a Horizon server answers; `json` is undefined when it is none. */
export interface HorizonAnswer {
  readonly status: number;
  readonly json: { readonly [name: string]: unknown } | undefined;
}

const TIMEOUT_MS = 30_000;

/** Asks a Horizon server; with a form it is a POST. @throws when it cannot be reached or is out of order */
export async function askHorizon(
  address: string,
  form?: { readonly [name: string]: string },
): Promise<HorizonAnswer> {
  const response = await fetch(address, {
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  if (response.status >= 500 && response.status !== 504)
    throw new Error(`Horizon answers ${response.status}: ${text.slice(0, 200)}`);
  try {
    return { status: response.status, json: JSON.parse(text) as HorizonAnswer['json'] };
  } catch {
    return { status: response.status, json: undefined };
  }
}
