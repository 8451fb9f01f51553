const SUFFIX = /(?:u|i)(?:8|16|32|64|128|size)$/;
const INTEGER = /^(?:0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|[0-9]+)$/;

/** An integer literal's value in decimal, whatever its base, underscores and suffix; other text as it is. */
export function literalShape(text: string): string {
  const plain = text.replaceAll("_", "").replace(SUFFIX, "");
  return INTEGER.test(plain) ? BigInt(plain).toString() : text.replaceAll("\r\n", "\n");
}
