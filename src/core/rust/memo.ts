/** Remembers what was made of texts, forgetting all of it when that becomes too much. */
export class Memo<Value> {
  readonly #made = new Map<string, Value>();
  readonly #most: number;
  #size = 0;

  /** `most` is how much is kept at a time. */
  constructor(most: number) {
    this.#most = most;
  }

  get(text: string): Value | undefined {
    return this.#made.get(text);
  }

  /** Remembers the value of a text; `size` is its share of what may be kept. */
  set(text: string, value: Value, size = 1): Value {
    if (this.#size + size > this.#most) {
      this.#made.clear();
      this.#size = 0;
    }
    this.#size += size;
    this.#made.set(text, value);
    return value;
  }
}
