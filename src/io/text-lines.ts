import type { InputStream } from "./input.ts";
import { fileError } from "./system-error.ts";

/**
 * The lines of standard input to its end, without their ends. Bytes that are not UTF-8 become U+FFFD: a ref may have
 * them in its name, and it is its object id that counts.
 *
 * @throws SpecCheckError `file` when it cannot be read.
 */
export async function readTextLines(stream: InputStream): Promise<readonly string[]> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of stream) parts.push(typeof part === "string" ? Buffer.from(part) : part);
  } catch (error) {
    throw fileError("read standard input", error);
  }
  return Buffer.concat(parts).toString("utf8").split(/\r?\n/);
}
