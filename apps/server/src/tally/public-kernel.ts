import { loadWasmKernelSync, type PublicKernel } from '@sandoq/protocol';

let loaded: PublicKernel | undefined;

/** The kernel that this process counts with: its table of logarithms serves all counts. */
export const publicKernel = (): PublicKernel => (loaded ??= loadWasmKernelSync());
