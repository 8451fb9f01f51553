import type { UseFact } from "../facts/module-facts.ts";
import type { CrateModule } from "../modules/crate-module.ts";
import { type End, type Found, isReal, joined, NOTHING } from "./found.ts";
import { NameSearch, type SearchSpace } from "./name-search.ts";

/** Declarations of `use` that one is followed over. */
const MAX_CHAIN = 100;

const TOO_FAR: Found = {
  ends: [{ kind: "unknown", reason: "its re-exports lead too far to follow" }],
  trail: [],
};

/** How the paths of a crate are read. */
export interface Dialect {
  /** In edition 2015, and where the edition is not known, `use` paths may start at the crate's root. */
  readonly fromRoot: boolean;
  /** Names that mean something without a declaration: crates, the prelude's, primitive types. */
  readonly externs: ReadonlySet<string>;
}

interface Asked {
  readonly name: string;
  readonly space: SearchSpace;
  /** The module that the path stands in. */
  readonly from: CrateModule;
}

/**
 * Finds what paths lead to in the modules of one crate. Code that rustc takes is assumed; what a `cfg` chooses between
 * is all found.
 *
 * @see https://doc.rust-lang.org/reference/names/name-resolution.html
 */
export class Resolver {
  readonly #root: CrateModule;
  readonly #dialect: Dialect;
  readonly #search: NameSearch;
  readonly #uses = new Map<CrateModule, Map<UseFact, Found>>();
  /** What is being followed: a `use` that leads back to itself adds nothing. */
  readonly #open = new Set<UseFact>();

  constructor(root: CrateModule, dialect: Dialect) {
    this.#root = root;
    this.#dialect = dialect;
    this.#search = new NameSearch((module, fact) => this.use(module, fact));
  }

  /** Whether it has looked so long that it finds nothing more. */
  get isExhausted(): boolean {
    return this.#search.isExhausted;
  }

  /** What a `use` of a module leads to. */
  use(module: CrateModule, fact: UseFact): Found {
    if (fact.path.length === 0) return NOTHING;
    const uses = this.#uses.get(module) ?? new Map<UseFact, Found>();
    this.#uses.set(module, uses);
    const known = uses.get(fact);
    if (known !== undefined) return known;
    if (this.#open.has(fact)) {
      this.#search.cut();
      return NOTHING;
    }
    if (this.#open.size > MAX_CHAIN || this.#search.isExhausted) return TOO_FAR;
    this.#open.add(fact);
    const found = this.#follow(module, fact.path, fact.name === "*" ? "type" : "any");
    this.#open.delete(fact);
    if (this.#open.size === 0) this.#search.settle();
    uses.set(fact, found);
    return found;
  }

  /** What a path that stands in a module leads to. */
  path(module: CrateModule, path: readonly string[], last: SearchSpace = "any"): Found {
    const start = this.#start(module, path);
    if (start === null) return NOTHING;
    let found: Found = { ends: [{ kind: "module", module: start.module }], trail: [] };
    for (let at = start.at; at < path.length; at++) {
      const name = path[at] ?? "";
      const space = at === path.length - 1 ? last : "type";
      const next = joined(found.ends.map((end) => this.#inside(end, { name, space, from: module })));
      found = at === 0 && !next.ends.some(isReal) ? this.#externCrate(name, next) : next;
    }
    return found;
  }

  #follow(module: CrateModule, path: readonly string[], last: SearchSpace): Found {
    const here = this.path(module, path, last);
    if (!this.#dialect.fromRoot || module === this.#root) return here;
    return joined([here, this.path(this.#root, path, last)]);
  }

  /** The first module of a path, and how many of its segments say so. */
  #start(module: CrateModule, path: readonly string[]): { module: CrateModule; at: number } | null {
    const head = path[0];
    if (head === "crate" || head === "$crate") return { module: this.#root, at: 1 };
    let at = head === "self" ? 1 : 0;
    let start = module;
    for (; path[at] === "super"; at++) {
      if (start.parent === null) return null;
      start = start.parent;
    }
    return { module: start, at };
  }

  /** The name of a crate, in any module: `extern crate self as name` too. What else it may be stays as it is. */
  #externCrate(name: string, found: Found): Found {
    const named = this.#root.parts.flatMap(({ facts }) => facts.byName.get(name) ?? []);
    const isSelf = named.some((fact) => fact.kind === "use" && fact.path.join("::") === "crate");
    if (isSelf) return { ends: [{ kind: "module", module: this.#root }], trail: [] };
    return this.#dialect.externs.has(name) ? NOTHING : found;
  }

  #inside(end: End, asked: Asked): Found {
    switch (end.kind) {
      case "module":
        return this.#search.find(end.module, asked);
      case "name":
        return end.fact.alias === null ? { ends: [end], trail: [] } : this.#insideAlias(end, asked);
      case "calls":
      case "unknown":
        return { ends: [end], trail: [] };
    }
  }

  /** A variant of an enum, or an item of a trait, stands for all of it; an alias for what it names. */
  #insideAlias(end: Extract<End, { readonly kind: "name" }>, asked: Asked): Found {
    const target = this.path(end.module, end.fact.alias ?? []);
    const inside = target.ends.filter((next) => next.kind === "name" && next.fact.alias === null);
    return joined([{ ends: [end], trail: [] }, ...inside.map((next) => this.#inside(next, asked))]);
  }
}
