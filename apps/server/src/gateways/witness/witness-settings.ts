import { parseWitnessKey, type WitnessKey } from '@sandoq/protocol';

/** A witness that is asked to cosign. */
export interface WitnessSettings {
  /** Its verifier key, as it was given. */
  readonly vkey: string;
  readonly key: WitnessKey;
  /** Its submission prefix, without a slash at the end. */
  readonly url: string;
}

/**
 * Reads witnesses: verifier key and address of each, with white space between.
 * @throws an error that says what is not right
 */
export function parseWitnesses(text: string): WitnessSettings[] {
  const parts = text.split(/\s+/u).filter((part) => part !== '');
  if (parts.length % 2 !== 0) throw new Error('must be pairs of a verifier key and an address');
  const witnesses = Array.from({ length: parts.length / 2 }, (_, i) => {
    const [vkey, address] = [parts[2 * i]!, parts[2 * i + 1]!];
    const key = parseWitnessKey(vkey);
    if (!key.ok) throw new Error(`${vkey} is not a witness's verifier key`);
    if (!/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : ''))
      throw new Error(`${address} is not an address`);
    return { vkey, key: key.value, url: address.replace(/\/+$/, '') };
  });
  const names = witnesses.map(({ key }) => key.name);
  if (new Set(names).size !== names.length) throw new Error('must name every witness once');
  return witnesses;
}
