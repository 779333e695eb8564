import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// What is needed first: modules by the end of their path. The server sends `v.html` for `/v/…`.
const EVERYBODY = ['/src/app/start.tsx', '/src/messages/fa/ui.ts'];
const VOTER = ['/src/voter/index.tsx', '/src/messages/fa/voter.ts'];

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
 * style in every page, the voter's screens in a page of their own. At low priority: the page itself is painted first.
 */
export function areaPages(): Plugin {
  return {
    name: 'area-pages',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const page = await readFile(join(dir, 'index.html'), 'utf8');
      const styles = Object.keys(bundle).filter((name) => /theme-[^/]*\.css$/.test(name));
      const head = styles.map((name) => `<link rel="preload" as="style" href="/${name}">`);
      const pageFor = (ends: readonly string[]) => {
        const needed = new Set<string>();
        for (const chunk of Object.values(bundle as Record<string, Chunk>))
          if (ends.some((end) => chunk.facadeModuleId?.endsWith(end)))
            withImports(bundle as Record<string, Chunk>, chunk.fileName, needed);
        const modules = [...needed]
          .filter((name) => !page.includes(name))
          .map((name) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${name}">`);
        return page.replace('</head>', `${[...head, ...modules].join('\n')}\n</head>`);
      };
      await writeFile(join(dir, 'index.html'), pageFor(EVERYBODY));
      await writeFile(join(dir, 'v.html'), pageFor([...EVERYBODY, ...VOTER]));
    },
  };
}
