import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts the worker whose file lies beside its caller's, in the sources as in the bundle; in the sources it loads
 * TypeScript by tsx. `name` is that of the file without its ending, `beside` the caller's `import.meta.url`.
 */
export function startWorker(name: string, beside: string): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, beside));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const start = `
    import { register } from ${JSON.stringify(new URL('./esm/api/index.mjs', tsx).href)};
    register();
    await import(${JSON.stringify(new URL(`./${name}.ts`, beside).href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`));
}
