import { operands } from "./cfg-operands.ts";
import type { CfgShape } from "./cfg-shape.ts";

/** Conditions that are told apart: with each of them the table doubles. */
const MAX_ATOMS = 8;

/** Longest text of all conditions of one comparison. */
const MAX_LENGTH = 4000;

/**
 * Whether something that is there under any of some conditions is there in the same builds as under any of some others.
 * What a condition asks for is taken as it is written: that `unix` and `windows` exclude each other is not known. False
 * where it would take long to tell.
 */
export function sameCondition(some: readonly CfgShape[], others: readonly CfgShape[]): boolean {
  const length = [...some, ...others].reduce((sum, { length }) => sum + length, 0);
  if (length > MAX_LENGTH) return false;
  const atoms: string[] = [];
  const left = some.map((shape) => parse(shape, atoms));
  const right = others.map((shape) => parse(shape, atoms));
  if (atoms.length > MAX_ATOMS) return false;
  for (let row = 0; row < 2 ** atoms.length; row++) {
    const holds = (condition: Condition) => isMet(condition, row);
    if (left.some(holds) !== right.some(holds)) return false;
  }
  return true;
}

type Condition =
  | { readonly kind: "all" | "any" | "not"; readonly parts: readonly Condition[] }
  /** Place of a condition that nothing is known of, in the list of them. */
  | { readonly kind: "atom"; readonly at: number };

function isMet(condition: Condition, row: number): boolean {
  switch (condition.kind) {
    case "all":
      return condition.parts.every((part) => isMet(part, row));
    case "any":
      return condition.parts.some((part) => isMet(part, row));
    case "not":
      return !condition.parts.some((part) => isMet(part, row));
    case "atom":
      return Math.floor(row / 2 ** condition.at) % 2 === 1;
  }
}

function parse(shape: CfgShape, atoms: string[]): Condition {
  if (shape === "true") return { kind: "all", parts: [] };
  if (shape === "false") return { kind: "any", parts: [] };
  const kind = (["all", "any", "not"] as const).find((name) => shape.startsWith(`${name}(`));
  if (kind !== undefined) return { kind, parts: operands(shape).map((part) => parse(part, atoms)) };
  const known = atoms.indexOf(shape);
  return { kind: "atom", at: known < 0 ? atoms.push(shape) - 1 : known };
}
