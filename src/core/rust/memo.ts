/** Remembers what was made of a text, forgetting all of it when that becomes too much. */
export class Memo<Value> {
  readonly #made = new Map<string, Value>();
  readonly #most: number;

  /** `most` is how many values are kept at a time. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a text, made by `make` where it is not known. */
  get(text: string, make: () => Value): Value {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    const value = make();
    this.set(text, value);
    return value;
  }

  /** Remembers a value that is known already. */
  set(text: string, value: Value): void {
    if (this.#made.size >= this.#most) this.#made.clear();
    this.#made.set(text, value);
  }
}
