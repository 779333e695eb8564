import { SHA256_START, SHA512_START, sha256Blocks, sha512Blocks } from './blocks';
import { POINTS } from './layout';

const STATE: usize = memory.data(64, 8);

/**
 * Pads the message of `length` bytes that stands where points do, to blocks of `block` bytes: a bit, zeros, the length in
 * bits, big-endian (FIPS 180-4 §5.1). Gives how many blocks there are.
 */
function pad(length: i32, block: i32): i32 {
  const blocks = (length + 1 + (block >> 3) + block - 1) / block;
  const end = POINTS + <usize>(blocks * block);
  memory.fill(POINTS + <usize>length, 0, <usize>(blocks * block - length));
  store<u8>(POINTS + <usize>length, 0x80);
  store<u64>(end - 8, bswap<u64>((<u64>length) << 3));
  return blocks;
}

/** SHA-256 of the message of `length` bytes that stands where points do; gives where the digest stands. */
export function sha256(length: i32): usize {
  memory.copy(STATE, SHA256_START, 32);
  sha256Blocks(STATE, POINTS, pad(length, 64));
  for (let i: usize = 0; i < 32; i += 4) store<u32>(STATE + i, bswap<u32>(load<u32>(STATE + i)));
  return STATE;
}

/** SHA-512 of the message of `length` bytes that stands where points do; gives where the digest stands. */
export function sha512(length: i32): usize {
  memory.copy(STATE, SHA512_START, 64);
  sha512Blocks(STATE, POINTS, pad(length, 128));
  for (let i: usize = 0; i < 64; i += 8) store<u64>(STATE + i, bswap<u64>(load<u64>(STATE + i)));
  return STATE;
}
