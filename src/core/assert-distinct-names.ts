import type { FileChange } from "./change-set.ts";
import { SpecCheckError } from "./errors.ts";

/** What stands for bytes that are not UTF-8. */
const REPLACEMENT = "\ufffd";

/**
 * Bytes that are not UTF-8 are all shown alike, so that two names can become one. A change of such a source or spec
 * cannot be judged: the other one's spec could answer for it.
 *
 * @param listed raw diff of the index against the empty tree: every name stands between two NUL characters.
 * @throws SpecCheckError `git` for a changed name that is not the only one.
 */
export function assertDistinctNames(changes: readonly FileChange[], listed: string): void {
  const names = changes.map(({ path }) => path).filter((path) => path.includes(REPLACEMENT));
  for (const name of names) {
    if (!/\.(?:rs|md)$/.test(name)) continue;
    const first = listed.indexOf(`\0${name}\0`);
    const isListedTwice = first !== -1 && listed.includes(`\0${name}\0`, first + 1);
    const isChangedTwice = names.filter((other) => other === name).length > 1;
    if (!isListedTwice && !isChangedTwice) continue;
    throw new SpecCheckError("git", `several files are called ${name}, but for bytes that are not UTF-8`, {
      help: "Rename one of them with `git mv`.",
    });
  }
}
