import { basename } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../http/app.ts';
import { sendProblem } from '../http/problem.ts';
import { refused } from '../http/refusals.ts';
import { contentSecurityPolicy } from '../http/security-headers.ts';
import { readPages, type WebPage } from './web-folder.ts';

const YEAR = 'public, max-age=31536000, immutable';
/** Vite puts a hash of the content into the names of what stands in assets/. */
const isHashed = (path: string): boolean => /[/\\]assets[/\\]/.test(path);

function pageFor(pages: ReadonlyMap<string, WebPage>, path: string): WebPage | undefined {
  const first = path.split('/')[1] ?? '';
  return pages.get(first) ?? pages.get('index');
}

function wantsPage(request: FastifyRequest, path: string): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (path.startsWith('/api/') || basename(path).includes('.')) return false;
  const { accept } = request.headers;
  return accept === undefined || accept.includes('text/html') || accept.includes('*/*');
}

/**
 * Serves the built web application: files with their compressed twins (`.br`, `.gz`), hashed ones kept by browsers for
 * ever, and for every other address a page: `/verify/…` gives verify.html if there is one, all else index.html.
 */
export async function serveWeb(app: App, folder: string, https: boolean): Promise<void> {
  const pages = await readPages(folder);
  if (pages.size > 0) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      globIgnore: ['**/*.html', '**/*.br', '**/*.gz'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.setHeader('cache-control', isHashed(path) ? YEAR : 'no-cache');
      },
    });
  }
  const sendPage = (reply: FastifyReply, page: WebPage): FastifyReply =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', contentSecurityPolicy(https, page.inline))
      .send(page.html);
  app.setNotFoundHandler((request, reply) => {
    const path = new URL(request.url, 'http://here').pathname;
    const page = pageFor(pages, path);
    return page !== undefined && wantsPage(request, path)
      ? sendPage(reply, page)
      : sendProblem(reply, refused('not-found'));
  });
}
