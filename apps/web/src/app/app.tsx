import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { BrokenBoundary } from '../ui/broken.tsx';
import { Opening } from '../ui/opening.tsx';
import { queryClient } from './api.ts';
import { screens } from './areas.ts';

/** The whole web application: one area at a time. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={<Opening />}>
        <BrokenBoundary>
          <Switch>
            {screens.map(({ path, Screen }) => (
              <Route key={String(path)} path={path}>
                <Screen />
              </Route>
            ))}
          </Switch>
        </BrokenBoundary>
      </Suspense>
    </QueryClientProvider>
  );
}
