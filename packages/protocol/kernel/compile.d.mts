/** Compiles the kernel's source, from the file `entry`, to the bytes of its WebAssembly module. */
export function compileKernel(entry?: 'kernel' | 'fixed-bases'): Promise<Uint8Array>;
