import { isUtf8 } from "node:buffer";
import type { Blobs, BlobText } from "../core/change-set.ts";
import { SpecCheckError } from "../core/errors.ts";
import type { Git } from "./git.ts";
import { utf8Text } from "./utf8-text.ts";

/** @see {@link https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md} */
const LFS_POINTER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");

const TOO_LARGE: BlobText = { kind: "unreadable", reason: "too-large" };

/**
 * The contents of the named blobs, read in one Git process. What is over `maxFileSize` bytes, or no UTF-8 text, says
 * so instead of having a text. Throws a {@link SpecCheckError} `object` where one cannot be read.
 */
export async function readBlobs(git: Git, oids: Iterable<string>, maxFileSize: number): Promise<Blobs> {
  const blobs = new Map<string, BlobText>();
  const missing: string[] = [];
  for (const oid of new Set(oids)) {
    const kept = git.texts?.get(oid);
    if (kept === undefined) missing.push(oid);
    else blobs.set(oid, kept.bytes > maxFileSize ? TOO_LARGE : kept.blob);
  }
  if (missing.length === 0) return blobs;
  const contents = await git.catFiles(missing);
  for (const oid of missing) {
    const content = contents.get(oid);
    if (content === undefined) throw new SpecCheckError("object", `Git gave no content for object ${oid}`);
    blobs.set(oid, decodeBlob(content, maxFileSize));
  }
  return blobs;
}

/** Decodes one blob; `maxFileSize` in bytes. */
export function decodeBlob(content: Buffer, maxFileSize: number): BlobText {
  if (content.length > maxFileSize) return TOO_LARGE;
  if (content.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)) {
    return { kind: "unreadable", reason: "lfs-pointer" };
  }
  if (content.includes(0)) return { kind: "unreadable", reason: "nul-byte" };
  if (!isUtf8(content)) return { kind: "unreadable", reason: "not-utf8" };
  return { kind: "text", text: utf8Text(content) };
}
