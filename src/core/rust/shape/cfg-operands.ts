/** What stands between the brackets of `all(…)`, `any(…)` or `not(…)`. */
export function operands(shape: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 4;
  let quoted = false;
  for (let at = 4; at < shape.length - 1; at++) {
    const character = shape[at];
    if (character === '"' && shape[at - 1] !== "\\") quoted = !quoted;
    if (quoted) continue;
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === "," && depth === 0) {
      parts.push(shape.slice(start, at));
      start = at + 2;
    }
  }
  return [...parts, shape.slice(start, -1)];
}
