import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import { expect, test } from 'vitest';
import { compileKernel } from '../../kernel/compile.mjs';
import { WASM_KERNEL } from './wasm-kernel-bytes.ts';

test('the committed module is what the source compiles to', { timeout: 120_000 }, async () => {
  const rebuilt = await compileKernel();
  expect(bytesToHex(sha256(rebuilt))).toBe(bytesToHex(sha256(fromBase64Url(WASM_KERNEL))));
});
