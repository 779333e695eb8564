import { canonicalBytes, utf8Text } from '@sandoq/kernel';
import {
  ceremonyIsComplete,
  decryptMixed,
  decryptTally,
  hashJson,
  loadWasmKernel,
  receiveShares,
  shuffleEntry,
  systemRandom,
  tallyFingerprint,
  verifyRecord,
  type CeremonyProgress,
  type ShuffleChain,
  type TrusteeSecret,
} from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import type { TrusteeMemory } from '../trustee-memory.ts';
import { checkedCeremony, fingerprintOf, isCompared, othersIn } from './ceremony-record.ts';
import { isTallyCompared } from './compared-tally.ts';
import { demandContinues, readFile, readRecord, TaskFailed, type SignedRecord } from './read-record.ts';
import { readShuffles, shuffleHashes } from './shuffles-record.ts';
import { readTally, type TallyRecord } from './tally-record.ts';
import type { Fingerprint, KeptTasks, Tasks } from './tasks.ts';
import { witnessesOf } from './witnesses.ts';

/** The record of one count, as far as it was looked at or verified: everything up to the tally is fixed by the tree. */
interface Count {
  readonly election: string;
  readonly tally: string;
  readonly record: Pick<SignedRecord, 'tree' | 'files'>;
}

/** What stands in the record for the help that is asked for. */
interface Asked {
  readonly progress: CeremonyProgress;
  readonly record: SignedRecord;
  readonly read: TallyRecord;
  /** Whether the trustee compared the keys, and the number of the tally, with the others. */
  readonly compared: { readonly keys: boolean; readonly tally: boolean };
}

/** What may follow what was verified; each is checked by itself before it is used. */
const AFTER = ['shuffle', 'decryption', 'notice'];

const numberOf = ({ context, tallyHash }: TallyRecord): Fingerprint => tallyFingerprint(context, tallyHash);

/** Demands that the tally is the one this device has helped with before, if it has. @throws TaskFailed `other-tally` */
function demandTally({ tallyHash, context }: TallyRecord, { shuffles, opened }: TrusteeMemory): void {
  const other = (shuffles && shuffles.tally !== tallyHash) || (opened && opened.tally !== tallyHash);
  if (other === true || (opened !== undefined && opened.context !== context))
    throw new TaskFailed('other-tally');
}

async function read({ file, memory }: KeptTasks['look']['input']): Promise<Asked> {
  const record = await readRecord(file.election, memory);
  const progress = await checkedCeremony(record, file, memory);
  // What is not there yet may come: this record is behind what the platform said.
  if (progress.ended) throw new TaskFailed('mismatch');
  if (!ceremonyIsComplete(record.manifest, progress)) throw new TaskFailed('unreachable');
  const tally = await readTally(record, progress.coefficients);
  demandTally(tally, memory);
  const compared = {
    keys: isCompared(fingerprintOf(record, progress), memory),
    tally: isTallyCompared(numberOf(tally), memory, othersIn(record.manifest, file)),
  };
  return { progress, record, read: tally, compared };
}

/**
 * A trustee's help with the count: what is decrypted is what was verified here, ballot by ballot, at one checkpoint.
 * One for the life of the worker.
 */
export class CountHelp {
  #looked: Count | undefined;
  #verified: Count | undefined;

  /** Reads what is to be decrypted and fixes it for the verification. @throws TaskFailed */
  async look(input: KeptTasks['look']['input']): Promise<KeptTasks['look']['output']> {
    const { progress, record, read: tally, compared } = await read(input);
    const { election } = input.file;
    this.#looked = { election, tally: tally.tallyHash, record };
    const verified = this.#continues(election, record, tally);
    return {
      memory: { ...input.memory, tree: record.tree },
      facts: { ...tally.facts, witnesses: witnessesOf(record), verified },
      fingerprint: fingerprintOf(record, progress),
      compared: compared.keys,
      tallyNumber: numberOf(tally),
      tallyCompared: compared.tally,
      members: record.manifest.trustees.members,
    };
  }

  /** Verifies what was looked at, with every ballot and every sum, at that very checkpoint. @throws TaskFailed */
  async verify(
    { election }: Tasks['verify']['input'],
    tell: (done: number, size: number) => void,
  ): Promise<Tasks['verify']['output']> {
    const looked = this.#looked;
    if (looked?.election !== election) throw new TaskFailed('unverified');
    const { tree, files } = looked.record;
    let lost = false;
    const source = {
      read: async (path: string) =>
        files.get(path) ??
        (await readFile(election, path).catch(() => {
          lost ||= path.startsWith('body/');
          return undefined;
        })),
    };
    const report = await verifyRecord(source, {
      kernel: await loadWasmKernel(),
      rules: recordRules,
      onProgress: tell,
    });
    if (lost) throw new TaskFailed('unreachable');
    if (report.size !== tree.size || report.root !== tree.root) throw new TaskFailed('mismatch');
    if (report.findings.length === 0) this.#verified = looked;
    return report.findings;
  }

  /** Shuffles what the shuffles before left. @throws TaskFailed */
  async shuffle(
    { file, memory }: KeptTasks['shuffle']['input'],
    secret: TrusteeSecret | undefined,
  ): Promise<KeptTasks['shuffle']['output']> {
    const { asked, chain, share } = await this.#ready({ file, memory }, secret);
    if (chain === undefined) throw new TaskFailed('mismatch');
    const { context, key, tallyHash: tally } = asked.read;
    const { round, lists } = chain;
    const { trustee } = file;
    const body = shuffleEntry({ context, tally, key, round, trustee, secret: share, lists });
    const made = [...(memory.shuffles?.made ?? []), hashJson(body)];
    const shuffles = { tally, made, taken: memory.shuffles?.taken ?? false };
    const text = utf8Text(canonicalBytes(body));
    return { body: text, memory: { ...memory, tree: asked.record.tree, shuffles } };
  }

  /** Decrypts the sums and what was shuffled last. @throws TaskFailed */
  async decrypt(
    { file, memory }: KeptTasks['decrypt']['input'],
    unlocked: TrusteeSecret | undefined,
  ): Promise<KeptTasks['decrypt']['output']> {
    const { asked, chain, share: secret, nonce } = await this.#ready({ file, memory }, unlocked);
    const { record, read: found } = asked;
    const { tally, context, tallyHash } = found;
    const { trustee } = file;
    const shuffle = chain === undefined ? null : this.#lastShuffle(record, chain, memory);
    if (memory.opened !== undefined && memory.opened.shuffle !== shuffle) throw new TaskFailed('other-tally');
    const parts = chain !== undefined &&
      shuffle !== null && {
        mixed: decryptMixed(await loadWasmKernel(), {
          context,
          tally: tallyHash,
          shuffle,
          trustee,
          secret,
          lists: chain.lists,
        }),
      };
    const { manifest, tree } = record;
    const input = { manifest, context, tally, trustee, secret, nonce, ...parts };
    const text = utf8Text(canonicalBytes(decryptTally(input, systemRandom)));
    return { body: text, memory: { ...memory, tree, opened: { context, tally: tallyHash, shuffle } } };
  }

  /** What was verified, read anew with what came after it, and the trustee's share of the key. */
  async #ready(input: KeptTasks['look']['input'], secret: TrusteeSecret | undefined) {
    if (secret === undefined) throw new TaskFailed('locked');
    const asked = await read(input);
    const { progress, record, read: tally, compared } = asked;
    if (!compared.keys || !compared.tally) throw new TaskFailed('unverified');
    if (!this.#continues(input.file.election, record, tally)) throw new TaskFailed('unverified');
    const chain = await readShuffles(record, tally, progress.coefficients);
    const { manifest } = input.file;
    const share = await receiveShares(manifest, secret, progress.coefficients, progress.shares);
    if (!share.ok) throw new TaskFailed('mismatch');
    return { asked, chain, share: share.value, nonce: secret.nonce };
  }

  /** Says whether a record is what was verified, up to this tally, and what may follow. @throws TaskFailed `changed` */
  #continues(election: string, record: SignedRecord, { tallyHash, size }: TallyRecord): boolean {
    const verified = this.#verified;
    if (verified?.election !== election || verified.tally !== tallyHash) return false;
    const { tree } = verified.record;
    demandContinues(record, tree);
    const later = record.entries.slice(tree.size);
    return size <= tree.size && later.every(({ type }) => AFTER.includes(type));
  }

  /** The last of enough shuffles; this trustee's own is among them when the platform said that it took it. */
  #lastShuffle(record: SignedRecord, chain: ShuffleChain, { shuffles }: TrusteeMemory): string {
    if (!chain.enough || chain.last === undefined) throw new TaskFailed('unreachable');
    const standing = shuffleHashes(record);
    if (shuffles?.taken === true && !shuffles.made.some((hash) => standing.includes(hash)))
      throw new TaskFailed('other-tally');
    return chain.last;
  }
}
