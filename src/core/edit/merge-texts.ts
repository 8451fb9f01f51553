import { applyPatch, structuredPatch } from "diff";

/** Lines of context that an edit has to find unchanged. */
const CONTEXT = 2;

/**
 * Makes the same edit in another version of a text, which keeps what is different there. Line ends are those of that
 * version. Null where the lines around the edit are not the same: nothing is guessed.
 */
export function mergeTexts(
  other: string,
  { before, after }: { readonly before: string; readonly after: string },
): string | null {
  const usesCarriageReturns = other.includes("\r\n") && !before.includes("\r\n");
  const lines = usesCarriageReturns ? other.replaceAll("\r\n", "\n") : other;
  const patch = structuredPatch("a", "b", before, after, undefined, undefined, { context: CONTEXT });
  const merged = applyPatch(lines, patch, { fuzzFactor: 0, autoConvertLineEndings: false });
  if (merged === false) return null;
  return usesCarriageReturns ? merged.replaceAll("\n", "\r\n") : merged;
}
