/**
 * Makes what a key stands for, and keeps what was made for the newest few keys: whoever looks closer at something comes
 * back to where he was.
 *
 * @param most how many are kept.
 */
export function lastMade<Value>(most: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, { readonly value: Value }>();
  return (key, make) => {
    const entry = kept.get(key) ?? { value: make() };
    // The one that was asked for last stands last.
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return entry.value;
  };
}
