import { readFile } from 'node:fs/promises';
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
 * @param entry the file whose exports are the module's: `kernel`, or `fixed-bases` for benchmarks.
 */
export async function compileKernel(entry = 'kernel') {
  const sources = new Map(Object.entries(generatedSources()));
  for (const name of [...WRITTEN, entry])
    sources.set(`${name}.ts`, await readFile(new URL(`${name}.ts`, import.meta.url), 'utf8'));
  let wasm;
  let complaints = '';
  const { error } = await asc.main([`${entry}.ts`, '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, bytes) => (wasm = bytes),
    listFiles: () => [],
    stderr: { write: (text) => (complaints += text) },
  });
  if (error !== null || wasm === undefined) throw new Error(`the kernel does not compile\n${complaints}`);
  return new Uint8Array(wasm);
}
