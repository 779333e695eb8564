import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the repository. */
export const at = (...parts) => join(ROOT, ...parts);

/** The command line of a tool that npm installed, to be run by this same Node. */
export const tool = (...parts) => [process.execPath, at('node_modules', ...parts)];
