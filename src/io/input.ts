import { isUtf8 } from "node:buffer";

/** What spec-check needs of `process.stdin`. */
export type InputStream = AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };

/** The longest line that is kept, in bytes: two paths of the longest kind that Linux takes. */
export const MAX_LINE_BYTES = 2 * 4096 + 1;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The lines of a stream, without their ends (`\n` or `\r\n`), one at a time. No more than a line and a chunk is held.
 *
 * @returns null in place of a line that is longer than {@link MAX_LINE_BYTES} or not UTF-8.
 */
export async function* readLines(stream: InputStream): AsyncGenerator<string | null> {
  let pending: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array) => {
    length += part.byteLength;
    if (length <= MAX_LINE_BYTES + 1) pending.push(part);
  };
  const take = () => {
    const line = length > MAX_LINE_BYTES + 1 ? null : decodeLine(Buffer.concat(pending));
    pending = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      keep(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < bytes.byteLength) keep(bytes.subarray(start));
  }
  if (length > 0) yield take();
}

function decodeLine(line: Uint8Array): string | null {
  const bytes = line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
  return bytes.byteLength > MAX_LINE_BYTES || !isUtf8(bytes) ? null : Buffer.from(bytes).toString("utf8");
}
