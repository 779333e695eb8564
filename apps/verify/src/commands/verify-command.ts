import { availableParallelism } from 'node:os';
import {
  cosignaturesOf,
  loadWasmKernel,
  parseCheckpoint,
  verifyRecord,
  type RecordSource,
  type Report,
} from '@sandoq/protocol';
import { utf8Text } from '@sandoq/kernel';
import { recordRules } from '@sandoq/rules';
import { WORDS, fill, printableJson } from '../messages/index.ts';
import { askNode, lookUpAnchors } from '../outside/look-up-anchors.ts';
import { outsideFacts, outsideHolds, outsideSection, type Outside } from '../outside/outside-text.ts';
import { ballotPool } from '../pool/ballot-pool.ts';
import { reportText, verdictOf } from '../report-text.ts';
import { openSource } from '../sources/open-source.ts';
import type { Command } from './arguments.ts';

/** How many threads are started, and for how many entries at least: below, one is done before others have started. */
export type Threading = { readonly threads: number; readonly from: number };

const THREADING: Threading = { threads: availableParallelism(), from: 1000 };

async function threadsFor(source: RecordSource, { threads, from }: Threading): Promise<number> {
  const note = await source.read('checkpoint');
  const checkpoint = note === undefined ? undefined : parseCheckpoint(utf8Text(note));
  return checkpoint?.ok === true && checkpoint.value.size >= from ? threads : 0;
}

/** Verifies a record with as many threads as there are cores. */
export async function verifyWithThreads(
  source: RecordSource,
  onProgress: (done: number, size: number) => void,
  threading = THREADING,
): Promise<Report> {
  const threads = await threadsFor(source, threading);
  const pool = threads > 0 ? ballotPool(threads) : undefined;
  try {
    return await verifyRecord(source, {
      kernel: await loadWasmKernel(),
      rules: recordRules,
      onProgress,
      ...(pool === undefined ? {} : { ballotChecker: pool.checker, inFlight: threads + 1 }),
    });
  } finally {
    await pool?.close();
  }
}

async function askOutside(
  { chains, witnesses }: Extract<Command, { name: 'verify' }>,
  report: Report,
): Promise<Outside> {
  const cosignatures = cosignaturesOf(report.note ?? '', witnesses);
  return { anchors: await lookUpAnchors(report, chains, askNode), witnesses, cosignatures };
}

/** `verify <folder or URL>`. @returns the exit code: 0 when all holds, 1 with findings or when the record is not
 * complete or not witnessed as asked, 2 when there is no record. */
export async function verifyCommand(command: Extract<Command, { name: 'verify' }>): Promise<number> {
  const { language } = command;
  const report = await verifyWithThreads(openSource(command.place), (done, size) => {
    process.stderr.write(`\r${fill(WORDS.progress, language, { done, size })}`);
  });
  process.stderr.write('\n');
  const verdict = verdictOf(report);
  const outside = await askOutside(command, report);
  console.log(
    command.json
      ? printableJson({ verdict, ...report, outside: outsideFacts(outside) })
      : reportText(report, language, [outsideSection(outside, language)]),
  );
  if (report.findings.some((f) => f.code === 'missing-checkpoint')) return 2;
  if (!outsideHolds(outside)) return 1;
  return verdict === 'holds' || (verdict === 'incomplete' && command.allowIncomplete) ? 0 : 1;
}
