import { askEarly } from './app/early-answer.ts';
import { startLanguage } from './app/language.ts';
import { markScheme, readScheme } from './app/scheme.ts';

startLanguage();
markScheme(readScheme());
const election = /^\/v\/([a-z0-9-]{1,32})(\/|$)/.exec(location.pathname)?.[1];
if (election !== undefined) askEarly(`/api/elections/${election}`);

// The static page is painted before the application is unpacked. A page in the background is not painted at all, and a
// paint that is never told of must not keep the page from starting.
const begin = new Promise<void>((resolve) => {
  const told = PerformanceObserver.supportedEntryTypes?.includes('paint') ?? false;
  if (told && !document.hidden)
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  setTimeout(resolve, told && !document.hidden ? 2000 : 0);
});
void begin.then(() => import('./app/start.tsx'));
