import type { Deps } from '../deps.ts';

/** A server that dies when it is about to begin its transaction number `alive + 1`. */
export function dying(deps: Deps, alive: number): Deps {
  let left = alive;
  const db = new Proxy(deps.db, {
    get(target, name) {
      if (name === 'transaction' && left-- <= 0) throw new Error('killed');
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...deps, db };
}
