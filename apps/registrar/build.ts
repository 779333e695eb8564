import { mkdir, writeFile } from 'node:fs/promises';
import { buildPage } from './build-page.ts';

const dist = new URL('dist/', import.meta.url);
await mkdir(dist, { recursive: true });
await writeFile(new URL('sandoq-registrar.html', dist), await buildPage());
