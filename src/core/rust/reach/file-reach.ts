import type { MacroUse } from "../facts/module-facts.ts";
import type { Namespace } from "../surface/declared-key.ts";
import type { Definition } from "../surface/macros/expand/read-definitions.ts";

/** Whether what stands somewhere is seen outside of its crate: `public`, `crate`, or why that cannot be told. */
export type Reach = "public" | "crate" | Doubt;

/** Why it cannot be told how far something is seen; it then counts as public. */
export interface Doubt {
  readonly doubt: string;
}

/** Path of an inline module inside its file, empty for the file's own module. */
export type InlinePath = readonly string[];

/** A name in one of the modules of a file. */
export interface DeclaredName {
  readonly inline: InlinePath;
  readonly name: string;
  readonly space: Namespace;
}

/**
 * How far the names of one file are seen. Null stands for a name that the file does not have: asked of one side of a
 * change, it may be on the other.
 */
export interface FileReach {
  /** An item that a module of the file declares. */
  name(inline: InlinePath, name: string, space: Namespace): Reach | null;
  /** A leaf of a `use`, or an `extern crate`. */
  use(inline: InlinePath, leaf: { readonly name: string; readonly path: readonly string[] }): Reach | null;
  /** What a macro call declares: as public as its module, and as what it names, which it may add impls to. */
  call(inline: InlinePath, call: MacroUse): Reach | null;
  /** The type or trait that a path in an impl's header leads to. */
  owner(inline: InlinePath, path: readonly string[]): Reach | null;
  /** Whether that is found where it is declared, and not taken for something that a macro call may make. */
  declares(inline: InlinePath, path: readonly string[]): boolean;
  /** The impls of traits, whatever they are for: `crate` where no other crate can link the file at all. */
  impls(): Reach | null;
  /** The `macro_rules!` of a name that the sources of the crate declare; left out where these are not known. */
  readonly macros?: (name: string) => readonly Definition[];
  /** The names that the file declares; left out where they are not known. */
  readonly declared?: () => readonly DeclaredName[];
  /** Whether some path leads to a name; null where that cannot be told. Left out like {@link declared}. */
  readonly leads?: (name: DeclaredName) => boolean | null;
  /** Of a file on both sides of a change: how it is before and after. */
  readonly sides?: readonly [before: FileReach, after: FileReach];
}

/** A file of which the same holds everywhere in it; null for a file that is not there. */
export function sameReach(reach: Reach | null): FileReach {
  return {
    name: () => reach,
    use: () => reach,
    call: () => reach,
    owner: () => reach,
    declares: () => reach !== null,
    impls: () => reach,
  };
}

/** The wider of two reaches. */
export function widerReach(one: Reach | null, other: Reach | null): Reach | null {
  if (one === null || other === null) return one ?? other;
  if (one === "public" || other === "public") return "public";
  return one === "crate" ? other : one;
}

/** A file on both sides of a change: what was public counts, and what becomes public. */
export function eitherReach(before: FileReach, after: FileReach): FileReach {
  return {
    name: (...asked) => widerReach(before.name(...asked), after.name(...asked)),
    use: (...asked) => widerReach(before.use(...asked), after.use(...asked)),
    call: (...asked) => widerReach(before.call(...asked), after.call(...asked)),
    owner: (...asked) => {
      const declaring = [before, after].filter((side) => side.declares(...asked));
      const sides = declaring.length === 0 ? [before, after] : declaring;
      return sides.map((side) => side.owner(...asked)).reduce(widerReach, null);
    },
    declares: (...asked) => before.declares(...asked) || after.declares(...asked),
    impls: () => widerReach(before.impls(), after.impls()),
    sides: [before, after],
  };
}
