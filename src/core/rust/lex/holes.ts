import type { Range } from "./skip-text.ts";

/** Stretches of a text that a lexer takes for white space: in order, each beginning and ending with a token. */
export class Holes {
  readonly #all: readonly Range[];
  /** Index of the first that is not behind. */
  #next = 0;
  /** Offset where that one begins; beyond all text where there is none. */
  at: number;

  constructor(all: readonly Range[]) {
    this.#all = all;
    this.at = this.#start();
  }

  /** Characters in all of them. */
  get width(): number {
    return this.#all.reduce((width, { from, to }) => width + to - from, 0);
  }

  /** Offset behind the hole that begins at `start`, -1 where none does. Those that begin before are behind then. */
  endAt(start: number): number {
    while (this.#start() < start) this.#next += 1;
    const end = this.#start() === start ? (this.#all[this.#next]?.to ?? -1) : -1;
    if (end >= 0) this.#next += 1;
    this.at = this.#start();
    return end;
  }

  /** Has those that begin at `offset` or behind it ahead again. */
  goTo(offset: number): void {
    while (this.#next > 0 && (this.#all[this.#next - 1]?.from ?? 0) >= offset) this.#next -= 1;
    this.at = this.#start();
  }

  #start(): number {
    return this.#all[this.#next]?.from ?? Number.POSITIVE_INFINITY;
  }
}
