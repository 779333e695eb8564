import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import asc from 'assemblyscript/asc';
import { generatedSources } from './generate.mjs';

const WRITTEN = [
  'product',
  'scalars',
  'logarithms',
  'hashes',
  'ristretto',
  'quads',
  'point',
  'element',
  'layout',
];
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='];

/**
 * Compiles the kernel with its generated files. Gives the bytes of the WebAssembly module, the same everywhere.
 * @param entry the file whose exports are the module's; it imports the kernel's other files as if it lay beside them.
 */
export async function compileKernel(entry = new URL('kernel.ts', import.meta.url)) {
  const sources = new Map(Object.entries(generatedSources()));
  const files = WRITTEN.map((name) => new URL(`${name}.ts`, import.meta.url));
  for (const file of [...files, entry]) sources.set(basename(file.pathname), await readFile(file, 'utf8'));
  let wasm;
  let complaints = '';
  const { error } = await asc.main([basename(entry.pathname), '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, bytes) => (wasm = bytes),
    listFiles: () => [],
    stderr: { write: (text) => (complaints += text) },
  });
  if (error !== null || wasm === undefined) throw new Error(`the kernel does not compile\n${complaints}`);
  return new Uint8Array(wasm);
}
