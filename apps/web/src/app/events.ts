import { useEffect, useEffectEvent } from 'react';

/**
 * Listens to server-sent events while the component is mounted; the browser connects again by itself.
 * @param path null: not now
 * @param handlers by the event's name; given its parsed data
 */
export function useEvents(
  path: string | null,
  handlers: Readonly<Record<string, (data: unknown) => void>>,
): void {
  const names = Object.keys(handlers).toSorted().join(' ');
  const handle = useEffectEvent((name: string, data: unknown) => handlers[name]?.(data));
  useEffect(() => {
    if (path === null) return;
    const source = new EventSource(path);
    for (const name of names.split(' '))
      source.addEventListener(name, (event: MessageEvent<string>) => handle(name, JSON.parse(event.data)));
    return () => source.close();
  }, [path, names]);
}
