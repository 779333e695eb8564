import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const at = (path: string): URL => new URL(path, import.meta.url);

const sourceOfHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Bundles the page into one HTML file that needs nothing else and may load nothing else. */
export async function buildPage(): Promise<string> {
  const bundle = await build({
    entryPoints: [at('src/page/page.ts').pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const script = bundle.outputFiles[0]!.text.replaceAll('</script', '<\\/script');
  const style = await readFile(at('src/page/page.css'), 'utf8');
  const policy = [
    `default-src 'none'`,
    `script-src ${sourceOfHash(script)} 'wasm-unsafe-eval'`,
    `style-src ${sourceOfHash(style)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const page = await readFile(at('src/page/page.html'), 'utf8');
  return page
    .replace('__POLICY__', policy)
    .replace('__STYLE__', () => style)
    .replace('__SCRIPT__', () => script);
}
