/**
 * Reads JSON that the page holds packed: raw DEFLATE as Base64, which no text of a repository can break out of.
 *
 * @throws where it is damaged, and in browsers without `DecompressionStream`.
 */
export async function unpack<Value>(base64: string): Promise<Value> {
  const stream = new Blob([bytesOf(atob(base64))])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const value: Value = JSON.parse(await new Response(stream).text());
  return value;
}

/** One by one without a function for each: there are millions. */
function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
