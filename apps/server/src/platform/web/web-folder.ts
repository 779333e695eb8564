import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One HTML page of the built web application. */
export interface WebPage {
  readonly html: Buffer;
  /** Hashes of its inline scripts and styles, for the content security policy. */
  readonly inline: readonly string[];
}

const INLINE = /<(script|style)(?:\s[^>]*)?>([\s\S]+?)<\/\1>/g;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Reads the HTML pages of a folder by name without `.html`; none when there is no such folder. */
export async function readPages(folder: string): Promise<Map<string, WebPage>> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(
    names.map(async (name): Promise<[string, WebPage]> => {
      const html = await readFile(join(folder, name));
      const inline = [...html.toString().matchAll(INLINE)].map(([, , text]) => hashOf(text!));
      return [name.slice(0, -'.html'.length), { html, inline }];
    }),
  );
  return new Map(pages);
}
