import { writeFile } from 'node:fs/promises';
import { compileKernel } from './compile.mjs';

const text = Buffer.from(await compileKernel()).toString('base64url');
await writeFile(
  new URL('../src/group/wasm-kernel-bytes.ts', import.meta.url),
  `/** The kernel's WebAssembly module in base64url; \`node packages/protocol/kernel/build.mjs\` writes this file. */
export const WASM_KERNEL =
  '${text}';
`,
);
