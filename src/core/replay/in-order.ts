/** Elements by the first of some texts that tells two apart, by code unit: months in order, `error` before `warn`. */
export function inOrder<T>(elements: Iterable<T>, keys: readonly ((element: T) => string)[]): readonly T[] {
  return [...elements].sort((one, other) => {
    for (const key of keys) {
      if (key(one) !== key(other)) return key(one) < key(other) ? -1 : 1;
    }
    return 0;
  });
}
