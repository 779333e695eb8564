import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../python', import.meta.url));

function whyNot(): string | undefined {
  const { status } = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']);
  if (status === null) return 'python3 is not installed';
  return status === 0 ? undefined : 'python3 is older than 3.9';
}

/** Why the Python programs cannot run here, undefined when they can. */
export const pythonMissing = whyNot();

/** Runs a module of `conformance/python`. */
export function python(module: string, ...parameters: string[]): Promise<{ code: number; output: string }> {
  const options = {
    cwd: FOLDER,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 1 << 26,
  };
  return new Promise((resolve) => {
    execFile('python3', ['-m', module, ...parameters], options, (error, stdout, stderr) => {
      resolve({
        code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1,
        output: stdout + stderr,
      });
    });
  });
}

/** The JSON values of a program's lines. */
export function jsonLines<Line>({ code, output }: { code: number; output: string }): Line[] {
  try {
    return output
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Line => JSON.parse(line));
  } catch {
    throw new Error(`the program ended with ${String(code)} and said: ${output}`);
  }
}
