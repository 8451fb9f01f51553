import type { ReadingKind } from "../../core/audit/blob-readings.ts";
import type { Wanted } from "./blob-reader.ts";

/** What is asked of blobs, by object id, each of them once. */
export class WantedReadings {
  readonly #kinds = new Map<string, Set<ReadingKind>>();

  /** Asks for a reading; a blob that is not there is not asked. */
  add(oid: string | null, kind: ReadingKind): void {
    if (oid === null) return;
    const kinds = this.#kinds.get(oid);
    if (kinds === undefined) this.#kinds.set(oid, new Set([kind]));
    else kinds.add(kind);
  }

  /** By object id. */
  get byBlob(): Wanted {
    return this.#kinds;
  }
}
