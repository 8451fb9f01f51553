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
