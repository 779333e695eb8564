import { jsonLines, python } from './python.ts';
import type { Ran } from './typescript-verifier.ts';

/** What a verifier said of a record: findings as `check@entry`, each once, sorted; `-` is the log as a whole. */
export interface Verdict {
  readonly complete: boolean;
  readonly findings: readonly string[];
}

interface Reported {
  readonly folder?: string;
  readonly complete: boolean;
  readonly findings: readonly { readonly check: string; readonly entry?: number | null }[];
}

const verdict = ({ complete, findings }: Reported): Verdict => ({
  complete,
  findings: [...new Set(findings.map(({ check, entry }) => `${check}@${String(entry ?? '-')}`))].toSorted(),
});

/** The Python verifier's verdicts on some folders, by folder. */
export async function pythonVerdicts(folders: readonly string[]): Promise<Map<string, Verdict>> {
  const reports = jsonLines<Reported>(await python('sandoq_verify', '--json', ...folders));
  return new Map(reports.map((report) => [report.folder ?? '', verdict(report)]));
}

/** The TypeScript verifier's verdicts on some folders, by folder; two at a time. */
export async function typescriptVerdicts(
  run: (...parameters: string[]) => Promise<Ran>,
  folders: readonly string[],
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const left = [...folders];
  const work = async (): Promise<void> => {
    for (let folder = left.shift(); folder !== undefined; folder = left.shift()) {
      const { code, output } = await run(folder, '--json');
      const report: Reported = JSON.parse(output);
      if ((code === 0) !== (report.complete && report.findings.length === 0))
        throw new Error(`exit code ${String(code)} does not fit the report of ${folder}`);
      verdicts.set(folder, verdict(report));
    }
  };
  await Promise.all([work(), work()]);
  return verdicts;
}
