const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * Twelve hexadecimal digits that stand for some texts: the first 48 bits of FNV-1a-64 over their UTF-8 bytes, with a
 * NUL between them. For telling findings apart across runs, not for keeping secrets.
 *
 * @see {@link http://www.isthe.com/chongo/tech/comp/fnv/index.html}
 */
export function fingerprint(...texts: readonly string[]): string {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(texts.join("\0"))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, "0").slice(0, 12);
}
