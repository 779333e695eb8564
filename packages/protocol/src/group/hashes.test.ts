import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8Bytes } from '@sandoq/kernel';
import { expect, test } from 'vitest';
import { nobleKernel } from './noble-kernel.ts';
import { loadWasmKernelSync } from './wasm-kernel.ts';

const wasmKernel = loadWasmKernelSync();
const message = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 151 + (i >> 8)) & 255);

test.each([
  ['noble', nobleKernel],
  ['wasm', wasmKernel],
])('the %s kernel hashes the example of FIPS 180-4', (_, kernel) => {
  const parts = [utf8Bytes('a'), utf8Bytes(''), utf8Bytes('bc')];
  expect(bytesToHex(kernel.sha256(parts))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(bytesToHex(kernel.sha512(parts))).toBe(
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  );
});

test('the wasm kernel hashes as noble does, on both sides of every border of blocks', () => {
  for (let length = 0; length < 400; length++) {
    const bytes = message(length);
    expect(wasmKernel.sha256([bytes])).toEqual(sha256(bytes));
    expect(wasmKernel.sha512([bytes])).toEqual(sha512(bytes));
  }
});

test('a message longer than the memory has room for is hashed as well', () => {
  const bytes = message(300_000);
  const parts = [bytes.subarray(0, 7), bytes.subarray(7)];
  expect(wasmKernel.sha256(parts)).toEqual(sha256(concatBytes(...parts)));
  expect(wasmKernel.sha512(parts)).toEqual(sha512(concatBytes(...parts)));
});
