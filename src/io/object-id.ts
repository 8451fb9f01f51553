import { getBuiltinModule } from "node:process";
import type { ObjectFormat } from "./open-git.ts";

/** The id that Git gives an object of this content: the hash of its type, its size in bytes, a NUL and the bytes. */
export function objectId(format: ObjectFormat, type: "blob" | "tree", content: Uint8Array): string {
  // Loaded when it is asked for: most commits hash nothing.
  const { createHash } = getBuiltinModule("node:crypto");
  return createHash(format).update(`${type} ${content.length}\0`).update(content).digest("hex");
}
