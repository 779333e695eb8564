import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const sourceOfHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Bundles a page into one HTML file that needs nothing else and may load nothing else.
 * @param folder where `page.html`, `page.css` and `page.ts` are; ends with a slash
 * @param scripts what its policy lets scripts do besides, such as `'wasm-unsafe-eval'`
 */
export async function singleFilePage(folder: URL, scripts = ''): Promise<string> {
  const at = (name: string): URL => new URL(name, folder);
  const bundle = await build({
    entryPoints: [at('page.ts').pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const script = bundle.outputFiles[0]!.text.replaceAll('</script', '<\\/script');
  const style = await readFile(at('page.css'), 'utf8');
  const policy = [
    `default-src 'none'`,
    `script-src ${sourceOfHash(script)}${scripts === '' ? '' : ` ${scripts}`}`,
    `style-src ${sourceOfHash(style)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const page = await readFile(at('page.html'), 'utf8');
  return page
    .replace('__POLICY__', policy)
    .replace('__STYLE__', () => style)
    .replace('__SCRIPT__', () => script);
}
