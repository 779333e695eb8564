import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { uiMessages } from '../ui/messages.ts';
import { App } from './app.tsx';
import { screens } from './areas.ts';

const area = screens.find(({ path }) => location.pathname.search(path) === 0);
area?.start?.(location.pathname);
// The static page of index.html stays in view until the screens are here.
await Promise.all([import('../ui/theme.css'), area?.load(), uiMessages.preload()]);

const root = createRoot(document.getElementById('app')!);
// In small pieces, so that an old phone stays awake.
startTransition(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
