/**
 * Reads JSON that the page holds packed: raw DEFLATE as Base64, which no text of a repository can break out of.
 *
 * @throws where it is damaged, and in browsers without `DecompressionStream`.
 */
export async function unpack<Value>(base64: string): Promise<Value> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const value: Value = JSON.parse(await new Response(stream).text());
  return value;
}
