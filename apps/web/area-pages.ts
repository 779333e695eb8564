import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a visitor of one area needs first: modules by the end of their path. The server sends `v.html` for `/v/…`. */
const VOTER = ['/src/voter/index.tsx', '/src/messages/fa/voter.ts', '/src/messages/fa/ui.ts'];

interface Chunk {
  readonly type: string;
  readonly fileName: string;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
}

/** A module's chunk and all that it imports. */
function withImports(bundle: Readonly<Record<string, Chunk>>, name: string, found: Set<string>): void {
  if (found.has(name)) return;
  found.add(name);
  for (const next of bundle[name]?.imports ?? []) withImports(bundle, next, found);
}

/**
 * Names in the page's head what its script would only ask for later, so that a slow line fetches it all at once: the
 * style in every page, the voter's screens in a page of their own.
 */
export function areaPages(): Plugin {
  return {
    name: 'area-pages',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const page = await readFile(join(dir, 'index.html'), 'utf8');
      const styles = Object.keys(bundle).filter((name) => /theme-[^/]*\.css$/.test(name));
      const needed = new Set<string>();
      for (const chunk of Object.values(bundle as Record<string, Chunk>))
        if (VOTER.some((end) => chunk.facadeModuleId?.endsWith(end)))
          withImports(bundle as Record<string, Chunk>, chunk.fileName, needed);
      const head = styles.map((name) => `<link rel="preload" as="style" href="/${name}">`);
      const modules = [...needed]
        .filter((name) => !page.includes(name))
        .map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`);
      const withHead = (links: string[]) => page.replace('</head>', `${links.join('\n')}\n</head>`);
      await writeFile(join(dir, 'index.html'), withHead(head));
      await writeFile(join(dir, 'v.html'), withHead([...head, ...modules]));
    },
  };
}
