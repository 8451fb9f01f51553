import type { ApiChange } from "./api-change.ts";

/**
 * The container's path of an item's path, as `ExecParams` of `ExecParams::timeout`, or null at the top of a file.
 * Separators inside brackets, as in `Handler<io::Error>`, do not count.
 */
export function containerPath(path: string): string | null {
  let depth = 0;
  for (let at = path.length - 1; at > 0; at -= 1) {
    const character = path[at] ?? "";
    if (">)]}".includes(character) && path[at - 1] !== "-") depth += 1;
    else if ("<([{".includes(character)) depth -= 1;
    else if (depth === 0 && character === ":" && path[at - 1] === ":") return path.slice(0, at - 1);
  }
  return null;
}

/** The type that an impl is for: behind the last ` for `, references and arguments taken off. */
const IMPL_TYPE = /^.* for (?:&\s*(?:'\w+ )?(?:mut )?)*(?!for<)((?:\w+::)*\w+)(?:<.*)?$/s;

/**
 * The path of what an item belongs to: `S` for its field `S::a`, its method `S::new` and its impl `Clone for S`. Null
 * at the top of a file, and for an impl of what has no name.
 */
export function ownerPath({ kind, path }: Pick<ApiChange, "kind" | "path">): string | null {
  return kind === "impl" ? (IMPL_TYPE.exec(path)?.[1] ?? null) : containerPath(path);
}
