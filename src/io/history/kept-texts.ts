import type { BlobText } from "../../core/change-set.ts";
import { decodeBlob } from "../blobs.ts";
import type { Git } from "../git.ts";

/** A content that was read. */
export interface KeptText {
  readonly blob: BlobText;
  /** How large the content is. */
  readonly bytes: number;
}

/** Texts that were read lately: what one commit left is what the next one to a file finds. */
export class KeptTexts {
  /** The ones asked for last come last. */
  readonly #kept = new Map<string, KeptText>();
  readonly #most: number;
  #bytes = 0;

  /** `most` is how many bytes of contents are kept, besides those asked for at a time. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Gives Git with some objects at hand as texts; those not kept are read in one process.
   *
   * @param maxFileSize in bytes: larger ones have no text.
   * @throws SpecCheckError `object` when a content cannot be read.
   */
  async prefetch(git: Git, oids: ReadonlySet<string>, maxFileSize: number): Promise<Git> {
    const texts = new Map<string, KeptText>();
    const missing: string[] = [];
    for (const oid of oids) {
      const text = this.#take(oid);
      if (text === null) missing.push(oid);
      else texts.set(oid, text);
    }
    for await (const { oid, content } of git.streamFiles(missing)) {
      texts.set(oid, { blob: decodeBlob(content, maxFileSize), bytes: content.length });
    }
    for (const [oid, text] of texts) this.#keep(oid, text);
    return { ...git, texts };
  }

  #take(oid: string): KeptText | null {
    const text = this.#kept.get(oid) ?? null;
    if (text === null) return null;
    this.#kept.delete(oid);
    this.#bytes -= text.bytes;
    return text;
  }

  /** Keeps a text; what was too large is not kept, since another time more may be allowed. */
  #keep(oid: string, text: KeptText): void {
    if (text.blob.kind === "unreadable") return;
    this.#kept.set(oid, text);
    this.#bytes += text.bytes;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#most) return;
      this.#kept.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
