import type { Namespace } from "../surface/declared-key.ts";

/** An item that a module declares under a name. */
export interface NameFact {
  readonly kind: "name";
  readonly name: string;
  /** The namespaces that the name is taken in. */
  readonly spaces: readonly Namespace[];
  readonly pub: boolean;
  /** It is there in every build: no `cfg` and no macro call around it. */
  readonly certain: boolean;
  /** It is hidden from the documentation: no path leads to it. */
  readonly hidden: boolean;
  /** A `macro_rules!`, which no path leads to before a `use` names it. */
  readonly textual: boolean;
  /** Names of an enum's variants, null for what is no enum. */
  readonly variants: readonly string[] | null;
  /** The path that a type alias stands for, null for what is none. */
  readonly alias: readonly string[] | null;
}

/** A module that another one declares. */
export interface ModFact {
  readonly kind: "mod";
  readonly name: string;
  readonly pub: boolean;
  readonly certain: boolean;
  /** It is hidden from the documentation: a path through it is no way in. */
  readonly hidden: boolean;
  /** What its `path` attributes name. */
  readonly files: PathAttributes;
  /** Null for `mod name;`. */
  readonly body: ModuleFacts | null;
}

/** The `path` attributes of a module: one that always holds, and those under a `cfg_attr`. */
export interface PathAttributes {
  readonly always: string | null;
  readonly sometimes: readonly string[];
}

/** One name that a `use` or an `extern crate` brings in. */
export interface UseFact {
  readonly kind: "use";
  /** `*` for all names of a module, `_` for none. */
  readonly name: string;
  /** Segments as written; `crate` alone for `extern crate self`, empty for another crate. */
  readonly path: readonly string[];
  readonly pub: boolean;
  /** As of a module: what only it leads to is nobody's. */
  readonly hidden: boolean;
  /** It is there for its own module and the modules in it alone. */
  readonly inner: boolean;
  readonly certain: boolean;
}

/** A macro and what its call says. */
export interface MacroUse {
  /** Name of the macro, empty for a stretch that no rule knows. */
  readonly name: string;
  readonly words: Words;
}

/** A macro call at item level, or a stretch that no rule knows: it may declare anything. */
export interface CallFact extends MacroUse {
  readonly kind: "call";
  /** The file that an `include!` names. */
  readonly include: string | null;
  /** One-based. */
  readonly line: number;
}

/** What tokens that nobody understands mention. */
export interface Words {
  /** Every longest path, single names included, each once; null where there are too many to follow. */
  readonly paths: readonly (readonly string[])[] | null;
  /** Whether the word `use` is among them. */
  readonly uses: boolean;
  /** Whether `pub` or `impl` is: what it makes may have a signature of its own. */
  readonly signs: boolean;
  /** Names of macros that are called. */
  readonly macros: readonly string[];
}

/** What stands in one module under a name. */
export type NamedFact = NameFact | ModFact | UseFact;

/** What one module declares and brings in, as its own text tells. It knows neither where it stands nor its path. */
export interface ModuleFacts {
  readonly names: readonly NameFact[];
  readonly mods: readonly ModFact[];
  /** Modules that only tests are built with: nothing in them is anybody's API. */
  readonly testMods: readonly ModFact[];
  readonly uses: readonly UseFact[];
  readonly calls: readonly CallFact[];
  /** Names, modules and `use` declarations but for globs, by name. */
  readonly byName: ReadonlyMap<string, readonly NamedFact[]>;
}
