import { Agent, request } from 'node:http';
import { createClient, type Client } from '@sandoq/contract/client';

/** A client of the HTTP API on kept connections, with as little work of its own as can be: made for one voter. */
export function lightClient(base: string, agent: Agent, cookie: string): Client {
  return createClient({
    base,
    fetch: (url, { method, headers, body }) =>
      new Promise((resolve, reject) => {
        const sent = request(url, { agent, method, headers: { ...headers, cookie } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const status = response.statusCode ?? 0;
            resolve({
              ok: status >= 200 && status < 300,
              headers: { get: (name) => response.headers[name]?.toString() ?? null },
              json: async () => JSON.parse(Buffer.concat(chunks).toString()) as unknown,
            });
          });
        });
        sent.on('error', reject);
        sent.end(body ?? undefined);
      }),
  });
}

/** Connections that are kept between requests, for {@link lightClient}. */
export const keptConnections = (): Agent =>
  new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'lifo' });
