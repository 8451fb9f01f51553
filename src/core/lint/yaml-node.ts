import { isMap, isScalar, isSeq } from "yaml";

/** Where a node of a footer begins in its YAML; 0 where there is none. */
export function offsetOf(node: unknown): number {
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

/** What a value of YAML is, in a few words. */
export function kindOf(node: unknown): string {
  if (isMap(node)) return "a table";
  if (isSeq(node)) return "a list";
  if (!isScalar(node) || node.value === null) return "nothing";
  if (typeof node.value === "string") return JSON.stringify(node.value.slice(0, 40));
  return `the ${typeof node.value} ${node.source ?? String(node.value)}`;
}
