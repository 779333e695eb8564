import type { App } from './app.ts';

/** The content security policy of every page; `inline`: hashes of the scripts and styles inside one page (`'sha256-…'`). */
export function contentSecurityPolicy(https: boolean, inline: readonly string[] = []): string {
  const allowed = inline.length === 0 ? '' : ` ${inline.join(' ')}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${allowed}`,
    `style-src 'self'${allowed}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Puts the security headers on every answer; answers of the API are not kept by caches unless they say so. */
export function addSecurityHeaders(app: App, https: boolean): void {
  const policy = contentSecurityPolicy(https);
  app.addHook('onSend', async (request, reply) => {
    reply.headers(ALWAYS);
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    if (https) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
}
