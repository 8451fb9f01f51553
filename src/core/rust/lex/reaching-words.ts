const REACHING = /\b(?:impl|macro_export)\b/g;

/** The words of a text that begin or mark an item which reaches out of the block around it. */
export class ReachingWords {
  readonly #text: string;
  /** Where the last search began, and the offset that it found: beyond all text where there is no such word. */
  #from = 0;
  #at = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of the first one from `from` on. One search serves all that is asked of the stretch up to its word. */
  next(from: number): number {
    if (from < this.#from || from > this.#at) {
      REACHING.lastIndex = from;
      this.#from = from;
      this.#at = REACHING.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.#at;
  }
}
