import type { ModFact, NameFact, UseFact } from "../facts/module-facts.ts";
import type { CrateModule } from "../modules/crate-module.ts";

/** A name where it is declared. */
export interface NameEnd {
  readonly kind: "name";
  readonly module: CrateModule;
  readonly fact: NameFact;
}

/** What a path leads to. */
export type End =
  | NameEnd
  | { readonly kind: "module"; readonly module: CrateModule }
  /** Something that the macro calls of a module may declare. */
  | { readonly kind: "calls"; readonly module: CrateModule }
  /** It leads to where nobody can look. */
  | { readonly kind: "unknown"; readonly reason: string };

/** A declaration or `use` in a module. */
export interface Spot {
  readonly module: CrateModule;
  readonly fact: NameFact | ModFact | UseFact;
}

/** All that a path leads to in any build; nothing for what another crate has. */
export interface Found {
  readonly ends: readonly End[];
  /** The `use` declarations that it leads over. */
  readonly trail: readonly Spot[];
}

/** Whether a path leads to something that was read. */
export function isReal({ kind }: End): boolean {
  return kind === "name" || kind === "module";
}

export const NOTHING: Found = { ends: [], trail: [] };

/** Several findings as one. */
export function joined(all: readonly Found[]): Found {
  const some = all.filter(({ ends, trail }) => ends.length > 0 || trail.length > 0);
  if (some.length < 2) return some[0] ?? NOTHING;
  return {
    ends: [...new Set(some.flatMap(({ ends }) => ends))],
    trail: [...new Set(some.flatMap(({ trail }) => trail))],
  };
}
