import { getBuiltinModule } from "node:process";
import { sha1 } from "@noble/hashes/legacy.js";
import type { ObjectFormat } from "./open-git.ts";

/** Bytes up to which to hash here takes less time than to load Node's cryptography. */
const SMALL = 8_192;

/** The id that Git gives an object of this content: the hash of its type, its size in bytes, a NUL and the bytes. */
export function objectId(format: ObjectFormat, type: "blob" | "tree", content: Uint8Array): string {
  const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  if (format === "sha1" && object.length <= SMALL) return Buffer.from(sha1(object)).toString("hex");
  // Loaded when it is asked for: most commits hash nothing large.
  const { createHash } = getBuiltinModule("node:crypto");
  return createHash(format).update(object).digest("hex");
}
