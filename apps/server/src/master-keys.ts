import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64Url } from '@sandoq/kernel';

/**
 * The master keys for sealing, the newest first: from the setting, or from `secret.key` in the data folder, which is
 * made on the first start, readable by its owner only.
 */
export async function readMasterKeys(secret: string | undefined, dataFolder: string): Promise<Uint8Array[]> {
  const text = secret ?? (await readOrMake(join(dataFolder, 'secret.key'), dataFolder));
  return text.trim().split(',').map(fromBase64Url);
}

async function readOrMake(path: string, folder: string): Promise<string> {
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  await mkdir(folder, { recursive: true });
  const fresh = randomBytes(32).toString('base64url');
  await writeFile(path, `${fresh}\n`, { mode: 0o600, flag: 'wx' });
  return fresh;
}
