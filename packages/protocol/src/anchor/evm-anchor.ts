import { bytesToHex, concatBytes, hexToBytes, utf8Bytes } from '@sandoq/kernel';

const PREFIX = utf8Bytes('sandoq/v1/anchor');

/** The calldata that anchors a digest on an EVM chain: `UTF-8("sandoq/v1/anchor") ‖ digest`, 48 bytes. */
export const anchorCalldata = (digest: Uint8Array): Uint8Array => concatBytes(PREFIX, digest);

/** The digest that calldata (`0x…`) anchors, or undefined. */
export function digestOfCalldata(input: string): Uint8Array | undefined {
  const start = `0x${bytesToHex(PREFIX)}`;
  if (!input.startsWith(start) || !/^0x[0-9a-f]{96}$/.test(input)) return undefined;
  return hexToBytes(input.slice(start.length));
}
