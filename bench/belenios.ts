import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readdir, rename, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../e2e/simulation/temporary-folder.ts';
import { OPTIONS } from './ten-options.ts';

const TOOL = 'belenios-tool';
const GROUP = ['--group', 'BELENIOS-2048'];

/** An election of belenios-tool in a folder, with ballots of one question of ten options, of which one is chosen. */
class BeleniosElection {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #tool(args: readonly string[], input = ''): string {
    const options = { cwd: this.#folder, input, env: { ...process.env, BELENIOS_USE_URANDOM: '1' } };
    return execFileSync(TOOL, args, { ...options, stdio: ['pipe', 'pipe', 'ignore'] }).toString();
  }

  async #only(suffix: string): Promise<string> {
    return join(
      this.#folder,
      (await readdir(this.#folder)).find((name) => name.endsWith(suffix))!,
    );
  }

  /** Sets the election up and casts `count` ballots. */
  async cast(count: number): Promise<void> {
    const at = (name: string): string => join(this.#folder, name);
    const answers = Array.from({ length: OPTIONS }, (_, i) => `option ${i + 1}`);
    const question = { question: 'board', answers, min: 0, max: 1 };
    await writeFile(
      at('template.json'),
      JSON.stringify({ name: 'bench', description: 'bench', questions: [question] }),
    );
    const uuid = ['--uuid', this.#tool(['setup', 'generate-token']).trim()];
    this.#tool(['setup', 'generate-credentials', ...uuid, ...GROUP, '--count', String(count)]);
    await rename(await this.#only('.pubcreds'), at('public_creds.json'));
    this.#tool(['setup', 'generate-trustee-key', ...GROUP]);
    await writeFile(at('public_keys.jsons'), await readFile(await this.#only('.pubkey')));
    this.#tool(['setup', 'make-trustees']);
    this.#tool(['setup', 'make-election', ...uuid, ...GROUP, '--template', 'template.json']);
    this.#tool(['archive', 'init']);
    const credentials = (await readFile(await this.#only('.privcreds'), 'utf8')).trim().split('\n');
    credentials.forEach((line, n) => {
      writeFileSync(at('credential'), line.split(' ').at(-1)!);
      writeFileSync(at('choice'), JSON.stringify([answers.map((_, i) => Number(i === n % OPTIONS))]));
      const ballot = ['election', 'generate-ballot', '--privcred', 'credential', '--ballot', 'choice'];
      this.#tool(['archive', 'add-event', '--type=Ballot'], this.#tool(ballot));
    });
  }

  /** Processor seconds of `belenios-tool election verify`, as the shell counts them. @throws when it finds a fault. */
  verifySeconds(): number {
    const times = execFileSync('sh', ['-c', `${TOOL} election verify 2>/dev/null >&2 && times`], {
      cwd: this.#folder,
    }).toString();
    const ofChildren = times.trim().split('\n').at(-1)!;
    return [...ofChildren.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/g)].reduce(
      (sum, { groups }) => sum + 60 * Number(groups!['minutes']) + Number(groups!['seconds']),
      0,
    );
  }
}

/** Says whether belenios-tool can be run here. */
export function beleniosIsInstalled(): boolean {
  try {
    execFileSync(TOOL, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Sets up an election of belenios-tool with `count` ballots of ten options. @returns how many of them the tool, its auditor,
 * verifies in a second of processor time, to be asked as often as needed, and what takes the election away.
 */
export async function beleniosElection(count: number) {
  const folder = await temporaryFolder('belenios');
  const election = new BeleniosElection(folder.path);
  await election.cast(count);
  return {
    ballotsPerSecond: (): number => count / election.verifySeconds(),
    remove: (): Promise<void> => folder.remove(),
  };
}
