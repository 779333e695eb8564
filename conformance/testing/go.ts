import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const FOLDER = fileURLToPath(new URL('../go', import.meta.url));
const SOURCES = '/usr/share/gocode';

function whyNot(): string | undefined {
  if (spawnSync('go', ['version']).status !== 0) return 'Go is not installed';
  return existsSync(join(SOURCES, 'src/golang.org/x/mod/sumdb/tlog'))
    ? undefined
    : 'golang.org/x/mod (golang-golang-x-mod-dev) is not installed';
}

/** Why the Go program cannot be built here, undefined when it can. */
export const goMissing = whyNot();

/** Builds `conformance/go` into a folder, from installed sources only; the result runs it. */
export async function readlog(
  folder: string,
): Promise<(...parameters: string[]) => Promise<{ code: number; output: string }>> {
  const program = join(folder, 'readlog');
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: SOURCES, GOCACHE: join(folder, 'go-cache') };
  await promisify(execFile)('go', ['build', '-o', program, '.'], { cwd: FOLDER, env });
  return (...parameters) =>
    new Promise((resolve) => {
      execFile(program, parameters, (error, stdout) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: stdout });
      });
    });
}
