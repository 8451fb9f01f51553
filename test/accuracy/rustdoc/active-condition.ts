import { operands } from "../../../src/core/rust/shape/cfg-operands.ts";

/** What is known of the build that rustdoc documents. */
export interface Build {
  /** Lines of `rustc --print cfg`. */
  readonly target: ReadonlySet<string>;
  /** Null where they are not known. */
  readonly features: ReadonlySet<string> | null;
  /** Whether a build script may set conditions of its own. */
  readonly scripted: boolean;
}

/** Conditions that every target says something about. */
const OF_TARGET = /^(?:unix|windows|debug_assertions|(?:target_\w+|panic)\b.*)$/;

/** Whether a condition, as our entries have it, holds in a build; null where that cannot be told. */
export function holdsIn(condition: string, build: Build): boolean | null {
  if (condition === "true" || condition === "false") return condition === "true";
  const parts = () => operands(condition).map((part) => holdsIn(part, build));
  if (condition.startsWith("all(")) return allOf(parts());
  if (condition.startsWith("any(")) return opposite(allOf(parts().map(opposite)));
  if (condition.startsWith("not(")) return opposite(allOf(parts()));
  // What stands in a macro call that passes its items on is taken for built.
  if (condition.startsWith("macro:")) return true;
  if (condition === "doc" || condition === "rustdoc") return condition === "doc";
  const feature = /^feature = "(.*)"$/.exec(condition)?.[1];
  if (feature !== undefined) return build.features?.has(feature) ?? null;
  if (OF_TARGET.test(condition)) return build.target.has(condition.replace(" = ", "="));
  return build.scripted ? null : false;
}

function allOf(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function opposite(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}
