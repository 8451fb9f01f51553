import type { ApiChange } from "../api-change.ts";
import { fingerprint } from "../fingerprint.ts";

/**
 * Twelve hexadecimal digits that stand for an API change: what changed, from which signature to which. Lines do not
 * count, so that it survives a rebase; neither does what became of the items elsewhere.
 */
export function apiFingerprint(api: readonly ApiChange[]): string {
  const items = api.map(({ change, kind, path, visibility, before, after, line, previousLine }) => {
    // An item that moved left one module and came to the other: each knows its own side alone.
    const [own, left, right] =
      change !== "moved"
        ? [change, before, after]
        : line === null && previousLine !== null
          ? ["removed", before, null]
          : ["added", null, after];
    return [own, kind, path, visibility, left ?? "", right ?? ""].join("\0");
  });
  return fingerprint("api", ...items.sort());
}
