import { canonicalBytes, toBase64Url } from '@sandoq/kernel';
import { RootHistory, checkAnchorNotice, type AnchorNotice } from '../anchor/index.ts';
import { decodeCanonical, parseTime } from '../encoding/index.ts';
import type { PublicKernel, RandomSource } from '../group/index.ts';
import { checkManifest, type Manifest } from '../manifest/index.ts';
import { advanceStage, rootOf, type EntryType, type RecordStage } from '../record/index.ts';
import type { CountingRules, ElectionResult, FinalList } from '../result/index.ts';
import type { BallotContext } from './ballots/check-ballots.ts';
import { BODY_SHAPES, isKnownType, type BodyOf, type KnownType } from './body-shapes.ts';
import { CountChecker } from './count/count-checker.ts';
import { finding, type BodyFinding, type Check, type Finding } from '../finding/finding.ts';
import type { EntryWithBody } from './log/read-bodies.ts';
import { BallotQueue, type BallotBatchChecker } from './poll/ballot-queue.ts';
import { ClosingTime } from './poll/closing-time.ts';
import { PollChecker, type BallotReader } from './poll/poll-checker.ts';
import { SetupChecker, type Election } from './setup/setup-checker.ts';

/** What checking a record needs from outside. */
export type CheckerTools = {
  readonly kernel: PublicKernel;
  readonly random: RandomSource;
  readonly rules: CountingRules;
  readonly ballotChecker: (context: BallotContext) => BallotBatchChecker;
  /** How many batches of ballots may be under way. */
  readonly inFlight: number;
  readonly readBallot: BallotReader;
  readonly report: (found: Finding) => void;
  readonly counted: (check: Check, times?: number) => void;
};

type Place = { readonly index: number; readonly hash: string; readonly time: string; readonly root: string };
type KnownBody = BodyOf<KnownType>;

/** Follows a record entry by entry through its grammar (V03 to V46). */
export class RecordChecker {
  readonly #tools: CheckerTools;
  #time = 0;
  #setup: SetupChecker | undefined;
  #hasRoll = false;
  #queue: BallotQueue | undefined;
  #count: CountChecker | undefined;
  #closing: ClosingTime | undefined;
  readonly #roots = new RootHistory();
  stage: RecordStage = 'empty';
  manifest: Manifest | undefined;
  election: Election | undefined;
  poll: PollChecker | undefined;
  result: ElectionResult | undefined;
  final: readonly FinalList[] | undefined;
  readonly anchors: { readonly entry: number; readonly notice: AnchorNotice }[] = [];

  constructor(tools: CheckerTools) {
    this.#tools = tools;
  }

  /** Says whether nothing more has to follow: the result of ballots that were checked stands, and the lot where there are ties. */
  get complete(): boolean {
    if (this.#count === undefined) return false;
    return this.stage === 'lot' || (this.stage === 'result' && !this.#count.hasTies);
  }

  /** Takes the next entry. */
  async take({ index, entry, body, edge }: EntryWithBody): Promise<void> {
    const root = rootOf(edge);
    this.#roots.keep(index + 1, root);
    const place: Place = { index, hash: entry.body, time: entry.time, root: toBase64Url(root) };
    this.#checkTime(place);
    if (!this.#advance(index, entry.type)) return;
    if (entry.type === 'ballot') {
      if (body !== undefined) await this.#queue?.add({ index, time: entry.time, body });
      return;
    }
    if (entry.type === 'close' || entry.type === 'notice') await this.settle();
    if (body === undefined || !isKnownType(entry.type)) return;
    const decoded = decodeCanonical<KnownBody>(BODY_SHAPES[entry.type], body);
    if (decoded.ok) this.#report(index, await this.#dispatch(decoded.value, place));
    else this.#report(index, [finding('V04', 'malformed-body', decoded.error)]);
  }

  /** Waits until every ballot taken so far has been checked. */
  async settle(): Promise<void> {
    await this.#queue?.settle();
  }

  #report(index: number, found: readonly BodyFinding[]): void {
    for (const each of found) this.#tools.report({ ...each, entry: index });
  }

  #checkTime({ index, time: text }: Place): void {
    this.#tools.counted('V03');
    const time = parseTime(text)!;
    if (time < this.#time) this.#report(index, [finding('V03', 'time-goes-back')]);
    this.#time = time;
    this.#checkRounding(index, time);
  }

  #checkRounding(index: number, time: number): void {
    if (this.#setup === undefined || this.manifest === undefined) return;
    if (time % this.manifest.timeStep !== 0) this.#report(index, [finding('V03', 'time-not-rounded')]);
  }

  #advance(index: number, type: EntryType): boolean {
    this.#tools.counted('V05');
    const next = advanceStage(this.stage, type);
    if (next === undefined && (type === 'ballot' || type === 'challenged')) {
      this.#report(index, [finding('V29', 'poll-not-open')]);
    } else if (next === undefined) {
      this.#report(index, [finding('V05', 'out-of-order', { type, after: this.stage })]);
    } else if (!isKnownType(type)) {
      this.#report(index, [finding('V05', 'unsupported-type', { type })]);
    } else {
      this.stage = next;
      return true;
    }
    return false;
  }

  async #dispatch(body: KnownBody, place: Place): Promise<readonly BodyFinding[]> {
    this.#tools.counted('V04');
    switch (body.type) {
      case 'manifest':
        return this.#start(body, place);
      case 'ceremony':
        this.#tools.counted('V11');
        if (body.step !== 'commitment' && body.step !== 'shares') this.#tools.counted('V12');
        return (await this.#setup?.ceremony(body, place.hash)) ?? [];
      case 'credentials':
        this.#tools.counted('V13', body.credentials.length);
        this.#hasRoll = true;
        return this.#setup?.credentials(body, place.hash) ?? [];
      case 'open':
        return this.#open(body, place);
      case 'notice':
        if (body.kind === 'anchor') return this.#anchor(body, place);
        if (body.kind === 'incident' || this.#closing === undefined) return [];
        this.#tools.counted('V15');
        return this.#closing.extend(body, place.time, this.#pollIs());
      case 'challenged':
        this.#tools.counted('V37');
        await this.#queue?.add({
          index: place.index,
          time: place.time,
          body: canonicalBytes(body.ballot),
          openings: body.openings,
        });
        return [];
      case 'ballot':
        throw new TypeError('ballots go through the queue');
      case 'close':
      case 'tally':
      case 'shuffle':
      case 'decryption':
      case 'result':
      case 'lot':
        return this.#takeCount(body, place);
    }
  }

  #start(body: Manifest, place: Place): readonly BodyFinding[] {
    this.#tools.counted('V10');
    this.manifest = body;
    const found = checkManifest(body).map(({ code, where }) => finding('V10', code, { where }));
    if (found.length > 0) return found;
    this.#setup = new SetupChecker(this.#tools.kernel, body, place.hash);
    this.#closing = new ClosingTime(body.closes);
    this.#checkRounding(place.index, this.#time);
    return [];
  }

  #open(body: BodyOf<'open'>, place: Place): readonly BodyFinding[] {
    if (this.#setup === undefined || this.#closing === undefined) return [];
    this.#tools.counted('V14');
    this.#tools.counted('V15');
    const { election, findings } = this.#setup.open(body, place.hash, place.time);
    if (!this.#hasRoll || findings.some((f) => f.check === 'V12' || f.code === 'key')) return findings;
    const { manifest, context, key, credentials } = election;
    const styles = new Map([...credentials].map(([k, c]) => [k, c.style]));
    this.election = election;
    this.poll = new PollChecker(this.#tools, election, this.#closing);
    const checker = this.#tools.ballotChecker({ manifest, context, key, styles });
    this.#queue = new BallotQueue(this.poll, checker, this.#tools.inFlight, (i, f) => this.#report(i, f));
    return findings;
  }

  #pollIs(): 'ahead' | 'open' | 'closed' {
    if (['manifest', 'ceremony', 'credentials'].includes(this.stage)) return 'ahead';
    return ['open', 'ballot', 'challenged'].includes(this.stage) ? 'open' : 'closed';
  }

  #anchor(notice: AnchorNotice, { index }: Place): readonly BodyFinding[] {
    if (this.#setup === undefined || this.manifest === undefined) return [];
    this.#tools.counted('V16');
    this.anchors.push({ entry: index, notice });
    const found = checkAnchorNotice(notice, this.manifest.origin, index, (size) => this.#roots.at(size));
    return found.map((code) => finding('V16', code, { size: notice.size }));
  }

  #takeCount(
    body: BodyOf<'close' | 'tally' | 'shuffle' | 'decryption' | 'result' | 'lot'>,
    place: Place,
  ): readonly BodyFinding[] {
    const count = this.#count;
    switch (body.type) {
      case 'close':
        return this.#close(body, place);
      case 'tally':
        this.#tools.counted('V31');
        return count?.tally(body, place.hash) ?? [];
      case 'shuffle':
        for (const check of ['V40', 'V41', 'V42'] as const) this.#tools.counted(check);
        return count?.shuffle(body, place.hash) ?? [];
      case 'decryption':
        this.#tools.counted('V32');
        if (body.mixed !== undefined) this.#tools.counted('V44');
        return count?.decryption(body) ?? [];
      case 'result':
        for (const check of this.#resultChecks()) this.#tools.counted(check);
        this.result = body;
        return count?.result(body, place.hash) ?? [];
      case 'lot':
        this.#tools.counted('V36');
        this.final = body.contests;
        return count?.lot(body) ?? [];
    }
  }

  #resultChecks(): readonly Check[] {
    const kinds = new Set(this.manifest?.contests.map(({ kind }) => kind));
    const ranked = kinds.has('ranking') || kinds.has('score');
    return [
      'V33',
      'V34',
      ...(kinds.has('choice') ? (['V35'] as const) : []),
      ...(ranked || kinds.has('text') ? (['V43', 'V45'] as const) : []),
      ...(ranked ? (['V46'] as const) : []),
    ];
  }

  #close(body: BodyOf<'close'>, place: Place): readonly BodyFinding[] {
    if (this.poll === undefined || this.election === undefined) return [];
    this.#tools.counted('V30');
    this.#tools.counted('V15');
    const { sum, weight, mixed } = this.poll;
    const outcome = { sum, weight, mixed: mixed.lists(), root: place.root };
    this.#count = new CountChecker(this.#tools, this.election, outcome);
    return this.poll.close(body, place.time);
  }
}
