import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OXLINT = join(ROOT, 'node_modules/oxlint/bin/oxlint');

/** A file to plant, the line in it, and what the rule says to it. */
const FORBIDDEN: readonly (readonly [file: string, line: string, says: RegExp])[] = [
  ['packages/kernel/src/planted.ts', "import '@sandoq/protocol';", /kernel imports no other package/],
  ['packages/kernel/src/planted-path.ts', "import '../../protocol/src/index.ts';", /by its name/],
  ['packages/protocol/src/planted.ts', "import 'node:fs';", /protocol may import kernel only/],
  ['packages/protocol/src/planted-rules.ts', "import '@sandoq/rules';", /protocol may import kernel only/],
  ['packages/protocol/src/planted-clock.ts', 'export const now = Date.now();', /packages are pure/],
  ['packages/protocol/src/shuffle/planted.ts', "import '../verify/index.ts';", /not the other way/],
  ['packages/persian/src/planted.ts', "import '@sandoq/protocol';", /persian may import kernel only/],
  ['packages/rules/src/planted.ts', "import '@sandoq/contract';", /rules may import/],
  ['packages/rules/src/planted-fetch.ts', "export const page = fetch('/');", /no network/],
  ['packages/contract/src/planted.ts', "import '@sandoq/server';", /contract may import/],
  ['apps/web/src/planted.ts', "import '@sandoq/server';", /web sees packages only/],
  ['apps/web/src/planted-path.ts', "import '../../server/src/app.ts';", /by its name/],
  ['apps/verify/src/planted.ts', "import '@sandoq/contract';", /verify sees protocol, rules and kernel/],
  ['apps/registrar/src/planted.ts', "import '@sandoq/contract';", /registrar's tool sees/],
  ['apps/verify/src/planted-path.ts', "import '../../server/src/app.ts';", /by its name/],
  [
    'apps/server/src/platform/planted.ts',
    "import '../voters/index.ts';",
    /platform knows no gateway and no domain/,
  ],
  ['apps/server/src/platform/http/planted.ts', "import '../../deps.ts';", /application above/],
  ['apps/server/src/gateways/sms/planted.ts', "import '../../voters/index.ts';", /gateways know no domain/],
  ['apps/server/src/elections/planted.ts', "import '../casting/index.ts';", /elections comes before/],
  ['apps/server/src/casting/planted.ts', "import '../voters/store.ts';", /through its index/],
  ['apps/server/src/casting/proofs/planted.ts', "import '../../voters/store.ts';", /through its index/],
  ['apps/server/src/casting/planted-inner.ts', "import '../platform/http/app.ts';", /through their index/],
  ['apps/server/src/reports/planted.ts', "import '../supervision/index.ts';", /reports comes before/],
  ['apps/server/src/supervision/planted.ts', "import '../casting/store.ts';", /through its index/],
  ['apps/server/src/anchors/planted.ts', "import '../casting/index.ts';", /hang off record/],
  ['apps/server/src/record/planted-anchors.ts', "import '../anchors/index.ts';", /record comes before/],
  ['apps/server/src/tally/planted.ts', "import '../app.ts';", /application above/],
  ['apps/server/src/tally/planted-web.ts', "import '@sandoq/web';", /server imports packages only/],
];

const ALLOWED: readonly (readonly [file: string, line: string])[] = [
  ['packages/protocol/src/fine.ts', "import '@sandoq/kernel';"],
  ['packages/protocol/src/verify/fine.ts', "import '../shuffle/index.ts';"],
  ['packages/protocol/src/ballot/fine.test.ts', "import '../verify/index.ts';"],
  ['packages/rules/src/fine.ts', "import '@sandoq/persian';"],
  ['apps/web/src/fine.ts', "import '@sandoq/contract';"],
  ['apps/verify/src/fine.ts', "import 'node:fs';"],
  ['apps/server/src/casting/fine.ts', "import '../voters/index.ts';"],
  ['apps/server/src/casting/proofs/fine.ts', "import '../store.ts';"],
  ['apps/server/src/casting/fine-platform.ts', "import '../platform/index.ts';"],
  ['apps/server/src/supervision/fine.ts', "import '../reports/index.ts';"],
  ['apps/server/src/gateways/sms/fine.ts', "import '../../platform/index.ts';"],
  ['apps/server/src/app-fine.ts', "import './casting/index.ts';"],
];

interface Diagnostic {
  readonly filename: string;
  readonly message: string;
  readonly help?: string;
}
let root: string;
let said: Map<string, string>;

async function lint(folder: string): Promise<Diagnostic[]> {
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [OXLINT, '-f', 'json'], { cwd: folder }, (_error, stdout) => resolve(stdout));
  });
  return (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sandoq-lint-'));
  await cp(join(ROOT, '.oxlintrc.json'), join(root, '.oxlintrc.json'));
  for (const [file, line] of [...FORBIDDEN, ...ALLOWED]) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), `${line}\n`);
  }
  said = new Map();
  for (const { filename, message, help } of await lint(root)) {
    said.set(filename, `${said.get(filename) ?? ''}${message} ${help ?? ''}\n`);
  }
});
afterAll(() => rm(root, { recursive: true }));

test.each(FORBIDDEN)('%s may not say %s', (file, _line, says) => {
  expect(said.get(file)).toMatch(says);
});

test.each(ALLOWED)('%s may say %s', (file) => {
  expect(said.get(file)).toBeUndefined();
});
