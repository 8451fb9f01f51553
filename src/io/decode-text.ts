import { SpecCheckError } from "../core/errors.ts";
import { decodeBlob } from "./blobs.ts";

/**
 * Decodes a file that steers the check; `name` is for the message.
 *
 * @throws SpecCheckError `config` when it is no UTF-8 text.
 */
export function decodeText(content: Buffer, name: string): string {
  const blob = decodeBlob(content, Number.MAX_SAFE_INTEGER);
  if (blob.kind === "text") return blob.text;
  throw new SpecCheckError("config", `cannot use ${name}: expected UTF-8 text, received ${blob.reason}`);
}
