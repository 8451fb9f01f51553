/** Tokens as three numbers each in typed arrays: a file of 200 kB has 60,000, too many for objects. */
export class TokenStore {
  readonly text: string;
  #count = 0;
  #kinds: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;

  /** `capacity` is a guess at the number of tokens; the store grows past it. */
  constructor(text: string, capacity: number) {
    this.text = text;
    this.#kinds = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
  }

  get count(): number {
    return this.#count;
  }

  /** Kind of token `index`, 0 (`Kind.End`) where there is none. */
  kindAt(index: number): number {
    return index < this.#count ? (this.#kinds[index] ?? 0) : 0;
  }

  /** Offset of the first character of token `index`, 0 where there is none. */
  startAt(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** Offset after the last character of token `index`, 0 where there is none. */
  endAt(index: number): number {
    return this.#ends[index] ?? 0;
  }

  protected add(kind: number, start: number, end: number): void {
    const at = this.#count;
    if (at === this.#kinds.length) this.#grow(at * 2 + 16);
    this.#kinds[at] = kind;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#count = at + 1;
  }

  /** Forgets all tokens from `count` on. */
  protected truncate(count: number): void {
    if (count < this.#count) this.#count = count;
  }

  #grow(capacity: number): void {
    const kinds = new Uint16Array(capacity);
    const starts = new Uint32Array(capacity);
    const ends = new Uint32Array(capacity);
    kinds.set(this.#kinds);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#kinds = kinds;
    this.#starts = starts;
    this.#ends = ends;
  }
}
