import { canonicalBytes, utf8Text } from '@sandoq/kernel';
import {
  decryptMixed,
  decryptTally,
  loadWasmKernel,
  receiveShares,
  shuffleEntry,
  startTrustee,
  systemRandom,
  verifyRecord,
  type TrusteeSecret,
} from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import { openKey, sealKey } from '../key-file.ts';
import { checkedCeremony } from './ceremony-record.ts';
import { nextStep } from './next-step.ts';
import { readFile, readRecord, TaskFailed } from './read-record.ts';
import { readShuffles } from './shuffles-record.ts';
import { readTally } from './tally-record.ts';
import type { TaskName, TaskNews, TaskRequest, Tasks } from './tasks.ts';

type Run<N extends TaskName> = (
  input: Tasks[N]['input'],
  tell: (done: number, size: number) => void,
) => Promise<Tasks[N]['output']>;

// The open secret lives and dies with this worker; the page never sees it.
let unlocked: TrusteeSecret | undefined;

const create: Run<'create'> = async ({ election, trustee, pin }) => {
  const { manifest, manifestHash } = await readRecord(election);
  const { commitment, coefficients, secret } = startTrustee(
    manifestHash,
    trustee,
    manifest.trustees.threshold,
    systemRandom,
  );
  unlocked = secret;
  return sealKey(pin, secret, { election, trustee, manifest: manifestHash, commitment, coefficients });
};

const unlock: Run<'unlock'> = async ({ file, pin }) => {
  const secret = await openKey(pin, file);
  if (secret !== undefined) unlocked = secret;
  return secret !== undefined;
};

const look: Run<'look'> = async ({ file }) => {
  const record = await readRecord(file.election);
  await checkedCeremony(record, file);
  return (await readTally(record)).facts;
};

const verify: Run<'verify'> = async ({ election }, tell) => {
  const source = {
    read: async (path: string) => readFile(election, path).catch(() => undefined),
  };
  const report = await verifyRecord(source, {
    kernel: await loadWasmKernel(),
    rules: recordRules,
    onProgress: tell,
  });
  return report.findings.map(({ check, code, entry }) => `${check} ${code} ${entry ?? ''}`.trim());
};

const shuffle: Run<'shuffle'> = async ({ file }) => {
  if (unlocked === undefined) throw new TaskFailed('locked');
  const record = await readRecord(file.election);
  const { coefficients, shares } = await checkedCeremony(record, file);
  const read = await readTally(record);
  const chain = await readShuffles(record, read, coefficients);
  const share = await receiveShares(file.manifest, unlocked, coefficients, shares);
  if (chain === undefined || !share.ok) throw new TaskFailed('mismatch');
  const { context, key, tallyHash: tally } = read;
  const { round, lists } = chain;
  const body = shuffleEntry({
    context,
    tally,
    key,
    round,
    trustee: file.trustee,
    secret: share.value,
    lists,
  });
  return utf8Text(canonicalBytes(body));
};

const decrypt: Run<'decrypt'> = async ({ file }) => {
  if (unlocked === undefined) throw new TaskFailed('locked');
  const record = await readRecord(file.election);
  const { coefficients, shares } = await checkedCeremony(record, file);
  const read = await readTally(record);
  const { tally, context } = read;
  const chain = await readShuffles(record, read, coefficients);
  const share = await receiveShares(file.manifest, unlocked, coefficients, shares);
  if (!share.ok) throw new TaskFailed('mismatch');
  const { manifest } = record;
  const { nonce } = unlocked;
  const secret = share.value;
  const { trustee } = file;
  if (chain !== undefined && (!chain.enough || chain.last === undefined)) throw new TaskFailed('mismatch');
  const parts = chain?.last !== undefined && {
    mixed: decryptMixed(await loadWasmKernel(), {
      context,
      tally: read.tallyHash,
      shuffle: chain.last,
      trustee,
      secret,
      lists: chain.lists,
    }),
  };
  const input = { manifest, context, tally, trustee, secret, nonce, ...parts };
  return utf8Text(canonicalBytes(decryptTally(input, systemRandom)));
};

const runs: { readonly [N in TaskName]: Run<N> } = {
  create,
  unlock,
  next: async (input) => nextStep(input, unlocked),
  look,
  verify,
  shuffle,
  decrypt,
};

addEventListener('message', ({ data: { id, name, input } }: MessageEvent<TaskRequest>) => {
  const say = (news: TaskNews): void => postMessage(news);
  const run = runs[name] as Run<TaskName>;
  run(input as never, (done, size) => say({ id, kind: 'progress', done, size })).then(
    (output) => say({ id, kind: 'done', output }),
    (error: unknown) =>
      say({ id, kind: 'failed', why: error instanceof TaskFailed ? error.why : 'mismatch' }),
  );
});
