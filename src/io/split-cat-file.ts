import type { GitObject } from "./object-stream.ts";
import { parseCatFileHeader, unreadableObject } from "./parse-cat-file.ts";

const LINE_FEED = 0x0a;

/** Takes the output of `git cat-file --batch` apart as it comes, wherever its pieces begin and end. */
export class CatFileSplitter {
  /** What was read of a header so far. */
  #header = "";
  #object: GitObject | null = null;
  /** Bytes of the object that are there, the line feed behind it included. */
  #filled = 0;

  /**
   * Gives the objects that are whole with the next piece.
   *
   * @throws SpecCheckError `object` for one that is missing, and for anything but `cat-file`'s output.
   */
  *push(piece: Buffer): Generator<GitObject> {
    for (let at = 0; at < piece.length; ) {
      if (this.#object === null) {
        const end = piece.indexOf(LINE_FEED, at);
        this.#header += piece.toString("latin1", at, end < 0 ? piece.length : end);
        if (end < 0) return;
        at = end + 1;
        const { oid, size } = parseCatFileHeader(this.#header);
        this.#header = "";
        this.#object = { oid, content: Buffer.allocUnsafeSlow(size) };
        this.#filled = 0;
      }
      const { content } = this.#object;
      const copied = piece.copy(content, this.#filled, at);
      at += copied;
      this.#filled += copied;
      if (at >= piece.length) return;
      at += 1;
      yield this.#object;
      this.#object = null;
    }
  }

  /** @throws SpecCheckError `object` where the output ended within an object. */
  end(): void {
    if (this.#object !== null) throw unreadableObject(`${this.#object.oid} …`);
    if (this.#header !== "") throw unreadableObject(this.#header);
  }
}
