/** Remembers what was made of texts; when that becomes too much it forgets what was not asked for lately. */
export class Memo<Value> {
  #young = new Map<string, Made<Value>>();
  /** What was made, or asked for, before the young ones. */
  #old: ReadonlyMap<string, Made<Value>> = new Map();
  readonly #most: number;
  #size = 0;

  /** `most` is how much is kept at a time. */
  constructor(most: number) {
    this.#most = most / 2;
  }

  get(text: string): Value | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young.value;
    const old = this.#old.get(text);
    return old === undefined ? undefined : this.set(text, old.value, old.size);
  }

  /** Remembers the value of a text; `size` is its share of what may be kept. */
  set(text: string, value: Value, size = 1): Value {
    if (this.#size + size > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#size += size;
    this.#young.set(text, { value, size });
    return value;
  }
}

interface Made<Value> {
  readonly value: Value;
  readonly size: number;
}
