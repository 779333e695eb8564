import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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

const fileOf = (name) => join(import.meta.dirname, `${name}.ts`);

/**
 * Compiles the kernel with its generated files. Gives the bytes of the WebAssembly module, the same everywhere.
 * @param entry path of the file whose exports are the module's; it imports the kernel's other files as if it lay beside them.
 */
export async function compileKernel(entry = fileOf('kernel')) {
  const sources = new Map(Object.entries(generatedSources()));
  for (const file of [...WRITTEN.map(fileOf), entry])
    sources.set(basename(file), await readFile(file, 'utf8'));
  let wasm;
  let complaints = '';
  const { error } = await asc.main([basename(entry), '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, bytes) => (wasm = bytes),
    listFiles: () => [],
    stderr: { write: (text) => (complaints += text) },
  });
  if (error !== null || wasm === undefined) throw new Error(`the kernel does not compile\n${complaints}`);
  return new Uint8Array(wasm);
}
