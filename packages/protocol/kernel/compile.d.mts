/** Compiles the kernel's source to the bytes of its WebAssembly module. */
export function compileKernel(): Promise<Uint8Array>;
