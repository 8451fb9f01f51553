/** Whether two shapes are the same but for paths of which one may come from a glob and one is the end of the other. */
export function looselyEqual(one: string, other: string): boolean {
  if (!one.includes("?") && !other.includes("?")) return one === other;
  const left = one.split(" ");
  const right = other.split(" ");
  return left.length === right.length && left.every((atom, index) => sameName(atom, right[index] ?? ""));
}

function sameName(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one.startsWith("?") && !other.startsWith("?")) return false;
  const [left, right] = [`::${one.replace("?", "")}`, `::${other.replace("?", "")}`];
  return left.endsWith(right) || right.endsWith(left);
}

/** The names of a shape without what leads to them: loosely equal shapes have the same. */
export function lastNames(shape: string): string {
  return shape.split(" ").map(lastName).join(" ");
}

function lastName(atom: string): string {
  return atom.slice(atom.lastIndexOf("::") + 1).replace(/^[:?]/, "");
}
