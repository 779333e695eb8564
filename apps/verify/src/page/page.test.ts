import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildPage } from '../../build-page.ts';

describe('the single-file verifier', () => {
  it('holds everything it needs, and its policy lets nothing else run or load', async () => {
    const page = await buildPage();
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)!;
    const script = page.slice(page.indexOf('<script type="module">') + 22, page.lastIndexOf('</script>'));
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
    expect(page).not.toMatch(/<(?:link|img|iframe)|<script[^>]*src=/);
  });
});
