import { toBase64Url, type Result } from '@sandoq/kernel';
import { decodeBallot, type Ballot } from '../ballot/index.ts';
import { systemRandom, type PublicKernel, type RandomSource } from '../group/index.ts';
import { choiceContests, type Manifest } from '../manifest/index.ts';
import {
  emptyRoot,
  openCheckpoint,
  parseCheckpoint,
  parseLogKey,
  rootOf,
  type Checkpoint,
  type LogEdge,
} from '../record/index.ts';
import { checkBallots, type BallotContext } from './ballots/check-ballots.ts';
import type { CountingRules } from '../result/index.ts';
import { finding, type BodyFinding, type Check, type Finding } from '../finding/finding.ts';
import { readBodies } from './log/read-bodies.ts';
import { readBody } from './log/read-body.ts';
import { readCheckpoint } from './log/read-checkpoint.ts';
import { readEntries, type LoggedEntry } from './log/read-entries.ts';
import { readWitnesses } from './log/read-witnesses.ts';
import type { BallotBatchChecker } from './poll/ballot-queue.ts';
import { RecordChecker } from './record-checker.ts';
import type { RecordSource } from './record-source.ts';
import type { Report } from './report.ts';

/** How a record is verified. */
export type VerifyOptions = {
  readonly kernel: PublicKernel;
  readonly rules: CountingRules;
  readonly random?: RandomSource;
  /** Checks ballots elsewhere (worker threads); without it they are checked here. */
  readonly ballotChecker?: (context: BallotContext) => BallotBatchChecker;
  /** How many batches of ballots may be under way; as many as there are workers, and one more. */
  readonly inFlight?: number;
  /** How many bodies may be read ahead; bounds memory. */
  readonly readAhead?: number;
  /** Called now and then with the number of entries done. */
  readonly onProgress?: (done: number, size: number) => void;
};

const UNREADABLE: Report = {
  size: 0,
  root: toBase64Url(emptyRoot()),
  stage: 'empty',
  complete: false,
  ballots: 0,
  counted: 0,
  eligible: 0,
  weights: { eligible: 0, counted: 0 },
  checks: {},
  findings: [],
  anchors: [],
  witnesses: [],
};

/** Reads a ballot that was checked before. */
async function readBallot(source: RecordSource, tracker: string): Promise<Result<Ballot, BodyFinding>> {
  const body = await readBody(source, tracker);
  if (!body.ok) return body;
  const ballot = decodeBallot(body.value);
  if (!ballot.ok) throw new TypeError(`no ballot: ${tracker}`);
  return ballot;
}

function finishLog(
  note: string,
  claimed: Checkpoint,
  edge: LogEdge,
  manifest: Manifest | undefined,
): Finding[] {
  const found: Finding[] = [];
  const key = manifest === undefined ? undefined : parseLogKey(manifest.logKey);
  if (key?.ok !== true) {
    found.push(finding('V01', 'no-log-key'));
  } else {
    const opened = openCheckpoint(note, key.value);
    if (!opened.ok) found.push(finding('V01', opened.error.code));
    else if (claimed.origin !== manifest?.origin) found.push(finding('V01', 'wrong-origin'));
  }
  if (edge.size !== claimed.size || toBase64Url(rootOf(edge)) !== toBase64Url(claimed.root)) {
    found.push(finding('V02', 'wrong-root', { size: claimed.size }));
  }
  return found;
}

/**
 * Verifies a whole record (protocol §6) from its files alone. Streams: bodies are read, checked and let go. What remains
 * are at most 64 bytes for each contest of a ballot (by which a copy is noticed), 32 for each entry (the root after it, which
 * an anchor may name), the roll, with `revoting` the tracker of each ballot that counts, and the votes of mixed contests,
 * which are shuffled together. All findings are collected; nothing is accepted that was not recomputed.
 */
export async function verifyRecord(source: RecordSource, options: VerifyOptions): Promise<Report> {
  const findings: Finding[] = [];
  const checks: { [check in Check]?: number } = {};
  const report = (found: Finding): void => void findings.push(found);
  const counted = (check: Check, times = 1): void => void (checks[check] = (checks[check] ?? 0) + times);
  const note = await readCheckpoint(source);
  if (note === undefined) {
    return { ...UNREADABLE, findings: [finding('V01', 'missing-checkpoint')] };
  }
  const claimed = parseCheckpoint(note);
  if (!claimed.ok) return { ...UNREADABLE, note, findings: [finding('V01', claimed.error.code)] };
  const { kernel, rules, random = systemRandom } = options;
  const checker = new RecordChecker({
    kernel,
    random,
    rules,
    ballotChecker:
      options.ballotChecker ?? ((context) => async (bodies) => checkBallots(kernel, context, bodies, random)),
    inFlight: options.inFlight ?? 1,
    readBallot: (tracker) => readBallot(source, tracker),
    report,
    counted,
  });
  const entries: AsyncGenerator<LoggedEntry, LogEdge> = readEntries(source, claimed.value.size, report);
  const bodies = readBodies(source, entries, options.readAhead ?? 128, report);
  let next = await bodies.next();
  while (next.done !== true) {
    await checker.take(next.value);
    counted('V02');
    if (next.value.index % 64 === 63) options.onProgress?.(next.value.index + 1, claimed.value.size);
    next = await bodies.next();
  }
  await checker.settle();
  const edge = next.value;
  counted('V01');
  findings.push(...finishLog(note, claimed.value, edge, checker.manifest));
  const seen = readWitnesses(note, checker.manifest?.witnesses ?? []);
  findings.push(...seen.findings);
  options.onProgress?.(edge.size, claimed.value.size);
  return { ...makeReport(checker, edge, checks, findings), note, witnesses: seen.witnesses };
}

function makeReport(
  checker: RecordChecker,
  edge: LogEdge,
  checks: { [check in Check]?: number },
  findings: readonly Finding[],
): Omit<Report, 'note' | 'witnesses'> {
  const { manifest, election, poll, result, final } = checker;
  const ballots = poll?.ballots ?? 0;
  const credentials = [...(election?.credentials.values() ?? [])];
  const sums = manifest !== undefined && choiceContests(manifest).length > 0;
  for (const check of BALLOT_CHECKS) {
    if (check !== 'V26' || sums) checks[check] = (checks[check] ?? 0) + ballots;
  }
  return {
    ...(manifest === undefined ? {} : { manifest }),
    size: edge.size,
    root: toBase64Url(rootOf(edge)),
    stage: checker.stage,
    complete: checker.complete,
    ballots,
    counted: poll?.sum.ballots ?? 0,
    eligible: credentials.length,
    weights: {
      eligible: credentials.reduce((sum, { weight }) => sum + weight, 0),
      counted: poll?.weight ?? 0,
    },
    checks,
    findings: findings.toSorted((a, b) => (a.entry ?? -1) - (b.entry ?? -1)),
    anchors: checker.anchors,
    ...(result === undefined ? {} : { result }),
    ...(final === undefined ? {} : { final }),
  };
}

const BALLOT_CHECKS: readonly Check[] = [
  'V04',
  'V15',
  'V20',
  'V21',
  'V22',
  'V23',
  'V24',
  'V25',
  'V26',
  'V27',
  'V28',
  'V29',
];
