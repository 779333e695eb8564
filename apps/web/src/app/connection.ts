import { useSyncExternalStore } from 'react';

let lost = false;
const listeners = new Set<() => void>();

/** Notes whether the last request reached the server. */
export function noteReached(reached: boolean): void {
  if (lost === !reached) return;
  lost = !reached;
  for (const listener of listeners) listener();
}

addEventListener('offline', () => noteReached(false));

/** Whether the line to the server is lost at the moment. */
export const useConnectionLost = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lost,
  );
