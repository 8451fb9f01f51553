import type { ApiChange } from "../../../src/core/api-change.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";

/**
 * Whether two answers tell the same changes but for the line of an item that stands more than once in a text, in the same
 * words: of such twins nobody can say which one came or went.
 */
export function toldAlike(
  short: readonly ApiChange[],
  long: readonly ApiChange[],
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  if (short.length !== long.length) return false;
  const linesBefore = linesIn(before);
  const linesAfter = linesIn(after);
  return short.every((one, at) => {
    const other = long[at];
    if (other === undefined || withoutLines(one) !== withoutLines(other)) return false;
    return (
      areTwins([one.line, other.line], linesAfter(one.path)) &&
      areTwins([one.previousLine, other.previousLine], linesBefore(one.path))
    );
  });
}

function withoutLines(change: ApiChange): string {
  return JSON.stringify({ ...change, line: null, previousLine: null });
}

/** Where the items of a path stand, by signature. */
function linesIn(text: string): (path: string) => readonly (readonly number[])[] {
  const { items } = readSurface(text, { visibility: "all" });
  return (path) => {
    const bySignature = new Map<string, number[]>();
    for (const item of items) {
      if (item.path !== path) continue;
      const lines = bySignature.get(item.signature) ?? [];
      bySignature.set(item.signature, [...lines, item.line]);
    }
    return [...bySignature.values()];
  };
}

function areTwins(
  [one, other]: readonly [number | null, number | null],
  alike: readonly (readonly number[])[],
): boolean {
  if (one === other) return true;
  return (
    one !== null && other !== null && alike.some((lines) => lines.includes(one) && lines.includes(other))
  );
}
