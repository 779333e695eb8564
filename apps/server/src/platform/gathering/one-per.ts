/** Makes one thing for each object that it belongs to, when it is first asked for, and keeps it as long as that object. */
export function onePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}
