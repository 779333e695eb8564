import { bytesToHex } from '@sandoq/kernel';

/** Byte strings as PostgreSQL reads them in an array of bytea. */
export const hexes = (all: readonly Uint8Array[]): string[] => all.map((bytes) => `\\x${bytesToHex(bytes)}`);
