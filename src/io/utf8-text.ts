import * as buffer from "node:buffer";

/**
 * Decodes bytes that are known to be UTF-8, to what `toString("utf8")` gives. V8's decoder goes byte by byte from the
 * first character beyond ASCII on; Node's other one takes a third of the time, where Node knows Unicode at all.
 *
 * @see {@link https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffertranscodesource-fromenc-toenc}
 */
export function utf8Text(content: Buffer): string {
  if (buffer.isAscii(content)) return content.toString("latin1");
  if (buffer.transcode === undefined) return content.toString("utf8");
  return buffer.transcode(content, "utf8", "utf16le").toString("utf16le");
}
