/**
 * Compiles the kernel's source to the bytes of its WebAssembly module.
 * @param entry path of a file of AssemblyScript to export instead of the kernel; it may import the kernel's files.
 */
export function compileKernel(entry?: string): Promise<Uint8Array>;
