import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Witness, WitnessAnswer } from './witness.ts';

const MAX_BODY = 65_536;

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const say = (status: number, body: string): WitnessAnswer => ({ status, mediaType: 'text/plain', body });

async function answer(witness: Witness, vkey: string, request: IncomingMessage): Promise<WitnessAnswer> {
  const { pathname } = new URL(request.url ?? '/', 'http://witness');
  if (pathname === '/' && request.method === 'GET') return say(200, `${vkey}\n`);
  if (pathname !== '/add-checkpoint') return say(404, 'not found\n');
  if (request.method !== 'POST') return say(405, 'POST only\n');
  const body = await readBody(request);
  return body === undefined ? say(413, 'too large\n') : witness.addCheckpoint(body);
}

/** A witness that answers over HTTP. */
export interface WitnessServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves `POST /add-checkpoint`, and the verifier key at `/`. @param port 0 takes any free one */
export async function serveWitness(
  witness: Witness,
  options: { readonly vkey: string; readonly port: number; readonly host: string },
): Promise<WitnessServer> {
  const { vkey, port, host } = options;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let made: WitnessAnswer;
    try {
      made = await answer(witness, vkey, request);
    } catch (error) {
      console.error(error);
      made = say(500, 'fault\n');
    }
    if (!request.complete) response.setHeader('connection', 'close');
    response.writeHead(made.status, { 'content-type': made.mediaType }).end(made.body);
  };
  const server: Server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeIdleConnections();
      }),
  };
}
