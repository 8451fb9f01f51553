/** Where a value stands in a configuration: keys, and places in lists counted from zero. */
export type KeyPath = readonly (string | number)[];

/** A key path as people write it, such as `rules.spec-missing` or `overrides[0].files[1]`; empty for the whole. */
export function formatKeyPath(path: KeyPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = /^[\w$-]+$/.test(key) ? key : JSON.stringify(key);
    return text === "" ? name : `${text}.${name}`;
  }, "");
}

/** One thing that does not fit, in a value. */
export interface ConfigProblem {
  readonly keyPath: KeyPath;
  /** A phrase to be read behind the key, such as `expected a list, received null`. */
  readonly problem: string;
}
