import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Listing } from "../core/listing.ts";
import { objectId } from "./object-id.ts";
import type { WorkTree } from "./open-git.ts";
import { fileError } from "./system-error.ts";

/** A file as the commit being made has it. */
export interface StagedFile {
  /** Null where there is no such file. */
  readonly content: Buffer | null;
  /** Whether the disk says something else, beyond line ends. */
  readonly differsOnDisk: boolean;
}

/**
 * Reads a file that steers the check. Its staged version is what counts; one that Git does not track is read from
 * disk. Git is only asked for the content where the disk holds another. `path` is relative to the root.
 *
 * @throws SpecCheckError `file` when it cannot be read from disk, `object` when its staged version cannot.
 */
export async function readStagedFile(workTree: WorkTree, index: Listing, path: string): Promise<StagedFile> {
  const disk = readDisk(join(workTree.root, path), path);
  const oid = index.oid(path);
  if (oid === null || (disk !== null && objectId(workTree.objectFormat, "blob", disk) === oid)) {
    return { content: disk, differsOnDisk: false };
  }
  const staged = (await workTree.git.catFiles([oid])).get(oid) ?? null;
  return { content: staged, differsOnDisk: withoutCarriageReturns(disk) !== withoutCarriageReturns(staged) };
}

/** One small file, read at once: what reads it in the background takes longer to load. */
function readDisk(file: string, name: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw fileError(`read ${name}`, error);
  }
}

/** Git checks files out with other line ends where `core.autocrlf` or an attribute asks for it. */
function withoutCarriageReturns(content: Buffer | null): string | null {
  return content === null ? null : content.toString("latin1").replaceAll("\r\n", "\n");
}
