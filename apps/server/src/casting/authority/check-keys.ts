import { err, fromBase64Url, ok, type Result } from '@sandoq/kernel';
import { decodeVotingKeys, denominate, encodesIdentity, loadWasmKernelSync } from '@sandoq/protocol';
import type { Fault } from '../../platform/index.ts';
import { keysFault } from './keys-fault.ts';

/** A voter of the roll whose keys are looked for. */
export interface KeyHolder {
  readonly id: string;
  readonly licence: string;
  readonly weight: bigint;
}

/** A voter's public key, 32 bytes. */
export interface HeldKey {
  readonly voterId: string;
  /** Its place among the voter's keys, from 0: the index of protocol §10. */
  readonly index: number;
  readonly key: Uint8Array;
}

const MOST_FAULTS = 1000;

/** The indices of those that are no points, or the identity, which nobody may have as a key; the first 1,000. */
function badPoints(keys: readonly Uint8Array[]): ReadonlySet<number> {
  const kernel = loadWasmKernelSync();
  const bad = new Set(keys.flatMap((key, i) => (encodesIdentity(key) ? [i] : [])));
  const points = new Uint8Array(32 * keys.length);
  for (const [i, key] of keys.entries()) points.set(key, 32 * i);
  for (let from = 0; bad.size < MOST_FAULTS;) {
    const checked = kernel.sumPoints(points.subarray(32 * from));
    if (checked.ok) break;
    bad.add(from + checked.error.index);
    from += checked.error.index + 1;
  }
  return bad;
}

interface NamedKey extends HeldKey {
  readonly where: string;
  readonly licence: string;
}

function* keyFaults(named: readonly NamedKey[]): Generator<Fault> {
  const bad = badPoints(named.map(({ key }) => key));
  const seen = new Set<string>();
  for (const [at, { key, where, licence }] of named.entries()) {
    const text = Buffer.from(key).toString('hex');
    if (bad.has(at)) yield keysFault(where, 'key-invalid', licence);
    else if (seen.has(text)) yield keysFault(where, 'key-twice', licence);
    seen.add(text);
  }
}

/**
 * Reads an authority's file of keys for a roll: every voter of it has exactly the keys that belong to the voter's weight, and
 * nobody else has any; all keys are different points. Everything that is wrong is reported at once (the first 1,000 faults).
 */
export function checkKeys(
  bytes: Uint8Array,
  electionId: string,
  roll: readonly KeyHolder[],
): Result<HeldKey[], Fault[]> {
  const file = decodeVotingKeys(bytes);
  if (!file.ok) return err([keysFault('file', 'unreadable')]);
  const { election, voters } = file.value;
  if (election !== electionId) return err([keysFault('file', 'other-election', election)]);
  const holders = new Map(roll.map((holder) => [holder.licence, holder]));
  const faults: Fault[] = [];
  const named: NamedKey[] = [];
  const met = new Set<string>();
  for (const [at, { licence, keys }] of voters.entries()) {
    const where = `voters.${at}`;
    const holder = holders.get(licence);
    if (holder === undefined) faults.push(keysFault(where, 'licence-unknown', licence));
    else if (met.has(licence)) faults.push(keysFault(where, 'licence-twice', licence));
    else if (keys.length !== denominate(Number(holder.weight)).length)
      faults.push(keysFault(where, 'keys-count', licence));
    met.add(licence);
    for (const [index, key] of keys.entries())
      named.push({ where, licence, voterId: holder?.id ?? '', index, key: fromBase64Url(key) });
  }
  for (const fault of keyFaults(named)) faults.push(fault);
  for (const { licence } of roll)
    if (!met.has(licence)) faults.push(keysFault('roll', 'voter-without-key', licence));
  return faults.length === 0
    ? ok(named.map(({ voterId, index, key }) => ({ voterId, index, key })))
    : err(faults.slice(0, MOST_FAULTS));
}
