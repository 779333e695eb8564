import { singleFilePage } from '../../scripts/single-file-page.ts';

/** The verifier as one HTML file that needs nothing else and may load nothing else. */
export const buildPage = (): Promise<string> =>
  singleFilePage(new URL('src/page/', import.meta.url), `'wasm-unsafe-eval'`);
