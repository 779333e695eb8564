import { spawn, type ChildProcess } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, mkdtemp, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utf8Bytes } from '@sandoq/kernel';
import {
  consistencyProof,
  cosignaturesOf,
  detectSplitView,
  formatAddCheckpoint,
  formatLogKey,
  fromBase64,
  logKeyOf,
  parseNote,
  parseWitnessKey,
  rootOf,
  signCheckpoint,
} from '@sandoq/protocol';
import { buildLog } from '@sandoq/protocol/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWitness, type RunningWitness } from './index.ts';

const ORIGIN = 'vote.example/e/spring';
const SECRET = new Uint8Array(32).fill(7);
const LOG_KEY = logKeyOf(ORIGIN, SECRET);
const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

const treeOf = (size: number, salt = '') =>
  buildLog(Array.from({ length: size }, (_, i) => utf8Bytes(`${salt}leaf ${i}`)));
function noteOf(size: number, salt = ''): string {
  const { edge } = treeOf(size, salt);
  return signCheckpoint({ origin: ORIGIN, size, root: rootOf(edge) }, SECRET);
}
async function bodyOf(from: number, to: number, salt = ''): Promise<string> {
  const proof = from === 0 ? [] : await consistencyProof(treeOf(to, salt).read, from, to);
  return formatAddCheckpoint({ oldSize: from, proof, checkpoint: noteOf(to, salt) });
}

let data: string;
let running: RunningWitness | undefined;
const start = async (): Promise<RunningWitness> =>
  (running = await startWitness({
    data,
    name: 'witness.example/w1',
    host: '127.0.0.1',
    port: 0,
    logs: [formatLogKey(LOG_KEY)],
  }));

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'sandoq-witness-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(data, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}
async function post(port: number, body: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
}

/** The two notes of the one evidence file: each a text, an empty line and signatures, and an empty line between. */
async function evidence(): Promise<[string, string]> {
  const [name, ...more] = await readdir(join(data, 'evidence'));
  expect(more).toEqual([]);
  const [text, signatures, otherText, others] = (await readFile(join(data, 'evidence', name!), 'utf8')).split(
    '\n\n',
  );
  return [`${text}\n\n${signatures}\n`, `${otherText}\n\n${others}`];
}

describe('a witness', () => {
  test('cosigns a log as it grows; the signature is plain Ed25519 over the bytes of the specification', async () => {
    const { port, vkey } = await start();
    expect((await post(port, await bodyOf(0, 3))).status).toBe(200);
    const { status, text } = await post(port, await bodyOf(3, 8));
    expect(status).toBe(200);

    const key = parseWitnessKey(vkey);
    if (!key.ok) throw new Error('no key');
    const note = noteOf(8);
    const [cosignature] = cosignaturesOf(note + text, [key.value]);
    expect(cosignature!.time).toBeGreaterThan(1_600_000_000);

    const raw = fromBase64(vkey.split('+').slice(2).join('+'))!.slice(1);
    const publicKey = createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]),
      format: 'der',
      type: 'spki',
    });
    const signed = `cosignature/v1\ntime ${cosignature!.time}\n${note.slice(0, note.indexOf('\n\n') + 1)}`;
    const signature = Buffer.from(text.trimEnd().split(' ')[2]!, 'base64').subarray(12);
    expect(verify(null, Buffer.from(signed), publicKey, signature)).toBe(true);
  });

  test('answers as the specification says', async () => {
    const { port } = await start();
    await post(port, await bodyOf(0, 5));
    expect(await post(port, await bodyOf(0, 8))).toEqual({
      status: 409,
      type: 'text/x.tlog.size',
      text: '5\n',
    });
    expect((await post(port, await bodyOf(5, 8, 'fork '))).status).toBe(422);
    expect((await post(port, 'nonsense')).status).toBe(400);
    const foreign = signCheckpoint({ origin: 'other.example', size: 1, root: new Uint8Array(32) }, SECRET);
    expect(
      (await post(port, formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: foreign }))).status,
    ).toBe(404);
    const stranger = new Uint8Array(32).fill(8);
    const forged = signCheckpoint({ origin: ORIGIN, size: 9, root: new Uint8Array(32) }, stranger);
    expect(
      (await post(port, formatAddCheckpoint({ oldSize: 5, proof: [], checkpoint: forged }))).status,
    ).toBe(403);
    const get = await fetch(`http://127.0.0.1:${port}/add-checkpoint`);
    expect(get.status).toBe(405);
    expect((await fetch(`http://127.0.0.1:${port}/nothing`)).status).toBe(404);
    expect((await post(port, 'x'.repeat(70_000))).status).toBe(413);
  });

  test('refuses the second tree of one size and keeps both signed notes, which convict the log before anybody', async () => {
    const { port } = await start();
    await post(port, await bodyOf(0, 5));
    const fork = await post(port, await bodyOf(5, 5, 'fork '));
    expect(fork).toMatchObject({ status: 409, text: '5\n' });
    const [first, second] = await evidence();
    expect(first).toBe(noteOf(5));
    expect(detectSplitView(first, second, [], LOG_KEY)).toEqual({ ok: true, value: 'split-view' });
    // a third tree does not displace the proof
    await post(port, await bodyOf(5, 5, 'other '));
    expect(await evidence()).toEqual([first, second]);
  });

  test('goes on from a tree that an older witness kept without its signature, and replaces evidence that was none', async () => {
    const first = await start();
    await post(first.port, await bodyOf(0, 5));
    await first.stop();
    const [tree] = await readdir(join(data, 'trees'));
    const { text } = parseNote(noteOf(5))!;
    await writeFile(join(data, 'trees', tree!), text);
    await writeFile(join(data, 'evidence', tree!), `${text}\n${noteOf(5, 'older ')}`);

    const { port } = await start();
    expect((await post(port, await bodyOf(5, 5, 'fork '))).status).toBe(409);
    expect((await post(port, await bodyOf(5, 6))).status).toBe(200);
    expect((await post(port, await bodyOf(6, 6, 'fork '))).status).toBe(409);
    const [one, other] = await evidence();
    expect(detectSplitView(one, other, [], LOG_KEY)).toEqual({ ok: true, value: 'split-view' });
  });

  test('remembers across restarts, and keeps its key', async () => {
    const first = await start();
    await post(first.port, await bodyOf(0, 5));
    await first.stop();
    const second = await start();
    expect(second.vkey).toBe(first.vkey);
    expect((await post(second.port, await bodyOf(0, 4))).text).toBe('5\n');
    expect((await post(second.port, await bodyOf(5, 5, 'fork '))).status).toBe(409);
    expect((await post(second.port, await bodyOf(5, 6))).status).toBe(200);
  });

  test('cosigns one of many trees that come at once, whichever of them is first', async () => {
    const { port } = await start();
    const bodies = await Promise.all(Array.from({ length: 16 }, (_, i) => bodyOf(0, 7, `view ${i} `)));
    const answers = await Promise.all(bodies.map((body) => post(port, body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(15);
  });

  test('does not share its data folder', async () => {
    await start();
    const rival = spawn(process.execPath, ['--import', 'tsx', MAIN, '--data', data, '--port', '0']);
    let said = '';
    rival.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(rival, 'exit');
    expect(said).toMatch(/works in/);
  });

  test('hears of a new log by its file, without a restart', async () => {
    const { port } = await start();
    const newcomer = logKeyOf('vote.example/e/autumn', SECRET);
    const note = signCheckpoint({ origin: newcomer.name, size: 1, root: new Uint8Array(32) }, SECRET);
    const body = formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: note });
    expect((await post(port, body)).status).toBe(404);
    await writeFile(join(data, 'logs'), `# autumn\n${formatLogKey(newcomer)}\n`);
    expect((await post(port, body)).status).toBe(200);
  });
});

/** Starts the program itself, so that it can be killed. */
async function spawnWitness(): Promise<{ process: ChildProcess; port: number }> {
  const args = ['--import', 'tsx', MAIN, '--data', data, '--port', '0', '--log', formatLogKey(LOG_KEY)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const match = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
    if (match !== null) return { process: child, port: Number(match[1]) };
  }
  throw new Error('the witness did not start');
}

/** Sends trees of two histories at once, all continuing from `size`, and notes which were cosigned. */
function race(port: number, size: number, cosigned: Map<string, Set<number>>): Promise<void>[] {
  const ask = async (salt: string, next: number): Promise<void> => {
    const body = await bodyOf(size, next, salt);
    const answer = await post(port, body).catch(() => undefined);
    if (answer?.status === 200) cosigned.get(salt)!.add(next);
  };
  return ['', 'fork '].flatMap((salt) => [1, 2, 3, 4, 5].map((more) => ask(salt, size + more)));
}

test('a witness killed at any moment has never cosigned two histories', async () => {
  for (let round = 0; round < 2; round++) {
    const cosigned = new Map([
      ['', new Set<number>()],
      ['fork ', new Set<number>()],
    ]);
    const first = await spawnWitness();
    const asked = race(first.port, 0, cosigned);
    await Promise.race(asked);
    first.process.kill('SIGKILL');
    await Promise.all([once(first.process, 'exit'), ...asked]);

    const second = await spawnWitness();
    const told = await post(second.port, await bodyOf(0, 40));
    expect(told.status).toBe(409);
    await Promise.all(race(second.port, Number(told.text), cosigned));
    second.process.kill('SIGKILL');
    await once(second.process, 'exit');

    const sizes = [...cosigned.values()].map((of) => of.size);
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBeGreaterThan(0);
    await rm(join(data, 'trees'), { recursive: true });
  }
}, 120_000);

test('a body that is cut off is no request', async () => {
  const { port } = await start();
  const body = await bodyOf(0, 3);
  const cut = httpRequest({
    port,
    method: 'POST',
    path: '/add-checkpoint',
    headers: { 'content-length': body.length + 9 },
  });
  cut.on('error', () => undefined);
  cut.write(body);
  cut.destroy();
  expect((await post(port, await bodyOf(0, 4))).status).toBe(200);
});
