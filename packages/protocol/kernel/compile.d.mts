/**
 * Compiles the kernel's source to the bytes of its WebAssembly module.
 * @param entry a file of AssemblyScript to export instead of the kernel; it may import the kernel's files.
 */
export function compileKernel(entry?: URL): Promise<Uint8Array>;
