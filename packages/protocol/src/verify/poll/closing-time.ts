import { parseTime } from '../../encoding/index.ts';
import type { Notice } from '../../notice/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';

/** The closing time in force (protocol §3.6): the manifest's until an extension moves it. */
export class ClosingTime {
  #at: string;

  /** @param closes of the manifest. */
  constructor(closes: string) {
    this.#at = closes;
  }

  get text(): string {
    return this.#at;
  }

  /** In seconds since the epoch. */
  get seconds(): number {
    return parseTime(this.#at)!;
  }

  /** V15 of a notice that moves it, whose entry has this `time`. @param poll where the poll is at the notice. */
  extend(
    notice: Extract<Notice, { kind: 'extension' }>,
    time: string,
    poll: 'ahead' | 'open' | 'closed',
  ): BodyFinding[] {
    const findings: BodyFinding[] = [];
    // Before it opens nobody can vote: a poll that missed its period may be given another.
    if (poll === 'closed' || (poll === 'open' && parseTime(time)! > this.seconds))
      findings.push(finding('V15', 'extension-too-late'));
    if (parseTime(notice.closes)! <= this.seconds) findings.push(finding('V15', 'extension-not-later'));
    if (findings.length === 0) this.#at = notice.closes;
    return findings;
  }
}
