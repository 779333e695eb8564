import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|txt|wasm)$/;

/** Puts `.br` and `.gz` beside every text file of the build, so that the server has nothing to compress. */
export function compressed(): Plugin {
  let out = 'dist';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      for (const name of await readdir(out, { recursive: true })) {
        if (!TEXT.test(name)) continue;
        const bytes = await readFile(join(out, name));
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
        await writeFile(join(out, `${name}.br`), brotliCompressSync(bytes, quality));
        await writeFile(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
