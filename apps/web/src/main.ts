import { askEarly } from './app/early-answer.ts';
import { startLanguage } from './app/language.ts';
import { markScheme, readScheme } from './app/scheme.ts';

startLanguage();
markScheme(readScheme());
const election = /^\/v\/([a-z0-9-]{1,32})(\/|$)/.exec(location.pathname)?.[1];
if (election !== undefined) askEarly(`/api/elections/${election}`);

// The static page is painted before the application is unpacked; a page in the background is not painted at all.
let started = false;
function start(): void {
  if (started) return;
  started = true;
  void import('./app/start.tsx');
}
requestAnimationFrame(() => setTimeout(start));
// A frame that does not come must not keep the page from starting.
setTimeout(start, document.hidden ? 0 : 3000);
