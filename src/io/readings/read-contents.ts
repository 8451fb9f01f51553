import { readBlob } from "../../core/audit/blob-readings.ts";
import { SpecCheckError } from "../../core/errors.ts";
import { decodeBlob } from "../blobs.ts";
import type { ReadingJob } from "./blob-reader.ts";

/** Some blobs with their contents. */
export interface ReadingTask {
  readonly jobs: readonly ReadingJob[];
  /** By object id, each in memory of its own, which can go to another thread. */
  readonly contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Bytes. */
  readonly maxFileSize: number;
}

/** What was read, by object id, as JSON: between threads a text is handed over faster than what it says. */
export type FoundReadings = ReadonlyMap<string, string>;

/**
 * Reads blobs whose contents are there.
 *
 * @throws SpecCheckError `object` for one whose content is not.
 */
export function readContents({ jobs, contents, maxFileSize }: ReadingTask): FoundReadings {
  const found = new Map<string, string>();
  for (const { oid, kinds } of jobs) {
    const bytes = contents.get(oid);
    if (bytes === undefined) throw new SpecCheckError("object", `Git gave no content for object ${oid}`);
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    found.set(oid, JSON.stringify(readBlob(decodeBlob(content, maxFileSize), kinds)));
  }
  return found;
}
