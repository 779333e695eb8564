import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { App } from './app.ts';

/** An open stream of server-sent events. */
export interface EventStream {
  /** Sends one event; `data` is put as JSON. Does nothing once the browser has gone. */
  send(event: string, data: unknown): void;
  /** Calls back once, when the browser has gone or the server stops. */
  onClose(callback: () => void): void;
  close(): void;
}

const HEARTBEAT_MS = 15_000;

declare module 'fastify' {
  interface FastifyInstance {
    openStreams: Set<EventStream>;
  }
}

/**
 * Answers with server-sent events. The browser reconnects by itself and must then read the state anew: events are
 * hints that something changed, not the state. Usage: `const stream = openEventStream(reply); …; return reply;`
 */
export function openEventStream(reply: FastifyReply): EventStream {
  const { openStreams } = reply.server;
  const out = new PassThrough();
  const closers: (() => void)[] = [];
  let closed = false;
  const beat = setInterval(() => out.write(':\n\n'), HEARTBEAT_MS);
  const stream: EventStream = {
    send(event, data) {
      if (!closed) out.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    onClose(callback) {
      if (closed) callback();
      else closers.push(callback);
    },
    close() {
      if (closed) return;
      closed = true;
      clearInterval(beat);
      openStreams.delete(stream);
      out.end();
      for (const closer of closers) closer();
    },
  };
  out.on('close', () => stream.close());
  openStreams.add(stream);
  out.write('retry: 2000\n\n');
  void reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(out);
  return stream;
}

/** Keeps account of the open streams, and ends them when the server stops. */
export function addEventStreams(app: App): void {
  app.decorate('openStreams', new Set<EventStream>());
  app.addHook('preClose', async () => {
    for (const stream of app.openStreams) stream.close();
  });
}
