import type { ConfigText } from "../config/config-text.ts";
import { formatKeyPath } from "../config/key-path.ts";
import { locateKeys } from "../config/locate.ts";
import type { UnusedGlob } from "../rules/rule.ts";
import type { UnusedPattern } from "./unused-patterns.ts";

/** Finds the lines of unused patterns in the text of their configuration, which is parsed for it only if there are any. */
export async function locateUnused(
  unused: readonly UnusedPattern[],
  found: Omit<ConfigText, "path">,
): Promise<readonly UnusedGlob[]> {
  if (unused.length === 0) return [];
  const locate = await locateKeys(found);
  return unused.map(({ pattern, keyPath }) => ({
    pattern,
    key: formatKeyPath(keyPath),
    line: locate(keyPath).line,
  }));
}
