import type { MacroUse, NamedFact, UseFact } from "../facts/module-facts.ts";
import type { CrateModule } from "../modules/crate-module.ts";
import type { PlacedPart } from "../modules/place-files.ts";
import type { End } from "../resolve/found.ts";
import type { Resolver } from "../resolve/resolver.ts";
import { exports, isWireDerive } from "../shape/attribute-lists.ts";
import type { Namespace } from "../surface/declared-key.ts";
import type { Definition } from "../surface/macros/expand/read-definitions.ts";
import type { DeclaredName, FileReach, InlinePath, Reach } from "./file-reach.ts";
import { widerReach } from "./file-reach.ts";
import type { CallContext } from "./follow-calls.ts";
import type { LeakedNames } from "./leaked-names.ts";
import type { MacroDefinitions } from "./macro-definitions.ts";
import type { Because, PublicNames } from "./public-names.ts";

/** What makes something seen whatever leads to it: exported macros, symbols, what is on a wire. */
function isNeverNarrowed(path: readonly string[]): boolean {
  const isSymbol = /^(?:macro_export|no_mangle|export_name)$/.test(path.at(-1) ?? "");
  return isSymbol || isWireDerive(path) || exports(path.join("::"));
}

/** What the names of a file are told by. */
export interface PlacedContext extends CallContext {
  readonly leaks: LeakedNames;
}

/** Aliases of aliases followed to the type that an impl is for. */
const MAX_ALIASES = 8;

/** How far the names of a file are seen that holds these parts of modules of a library. */
export class PlacedFile implements FileReach {
  readonly #parts: readonly PlacedPart[];
  readonly #names: PublicNames;
  readonly #resolver: Resolver;
  readonly #definitions: MacroDefinitions;
  readonly #leaks: LeakedNames;

  constructor(parts: readonly PlacedPart[], { names, resolver, definitions, leaks }: PlacedContext) {
    this.#parts = parts;
    this.#names = names;
    this.#resolver = resolver;
    this.#definitions = definitions;
    this.#leaks = leaks;
  }

  name(inline: InlinePath, name: string, space: Namespace): Reach | null {
    return this.#facts(inline, (facts) => (facts.byName.get(name) ?? []).filter((fact) => isIn(fact, space)));
  }

  use(inline: InlinePath, leaf: { readonly name: string; readonly path: readonly string[] }): Reach | null {
    const path = leaf.path.join("::");
    const isSame = (fact: UseFact) =>
      fact.name === leaf.name && (fact.path.join("::") === path || path === "");
    return this.#facts(inline, (facts) => facts.uses.filter(isSame));
  }

  call(inline: InlinePath, call: MacroUse): Reach | null {
    const mentioned = this.#definitions.mentionedBy(call);
    if (mentioned.some(({ paths }) => paths === null))
      return { doubt: `${call.name}! names too much to follow` };
    const paths = mentioned.flatMap((words) => words.paths ?? []);
    if (paths.some(isNeverNarrowed)) return "public";
    return widest(
      this.#at(inline).map(({ module }) =>
        widest([
          reachOf(this.#names.callsMark(module)),
          ...paths.map((path) => this.#ofPath(module, path, 0)),
        ]),
      ),
    );
  }

  owner(inline: InlinePath, path: readonly string[]): Reach | null {
    return widest(this.#at(inline).map(({ module }) => this.#ofPath(module, path, 0)));
  }

  declares(inline: InlinePath, path: readonly string[]): boolean {
    const ends = this.#at(inline).flatMap(({ module }) => this.#resolver.path(module, path).ends);
    return ends.some(({ kind }) => kind === "name");
  }

  impls(): Reach | null {
    return "public";
  }

  readonly declared = (): readonly DeclaredName[] => {
    return this.#parts.flatMap(({ part }) =>
      part.facts.names.flatMap(({ name, spaces }) =>
        spaces.map((space) => ({ inline: part.inline, name, space })),
      ),
    );
  };

  readonly leads = ({ inline, name, space }: DeclaredName): boolean | null => {
    const facts = this.#at(inline).flatMap(({ module, part }) =>
      part.facts.names
        .filter((fact) => fact.name === name && fact.spaces.includes(space))
        .map((fact) => ({ module, fact })),
    );
    if (facts.length === 0) return null;
    if (facts.some(({ module, fact }) => this.#names.mark(module, fact) === null)) return true;
    const isTold = facts.every(({ module, fact }) => typeof this.#ofFact(module, fact) === "string");
    return isTold ? false : null;
  };

  readonly macros = (name: string): readonly Definition[] => this.#definitions.itemsOf(name);

  #facts(
    inline: InlinePath,
    pick: (facts: PlacedPart["part"]["facts"]) => readonly NamedFact[],
  ): Reach | null {
    return widest(
      this.#at(inline).flatMap(({ module, part }) =>
        pick(part.facts).map((fact) => this.#ofFact(module, fact)),
      ),
    );
  }

  #ofPath(module: CrateModule, path: readonly string[], aliases: number): Reach | null {
    return widest(this.#resolver.path(module, path).ends.map((end) => this.#ofEnd(end, aliases)));
  }

  /** An alias is seen as far as what it names: methods of a private alias are methods of its type. */
  #ofEnd(end: End, aliases: number): Reach | null {
    switch (end.kind) {
      case "name":
        return end.fact.alias === null || aliases > MAX_ALIASES
          ? this.#ofFact(end.module, end.fact)
          : this.#ofPath(end.module, end.fact.alias, aliases + 1);
      case "module":
        return null;
      case "calls":
        return reachOf(this.#names.callsMark(end.module));
      case "unknown":
        return { doubt: end.reason };
    }
  }

  #ofFact(module: CrateModule, fact: NamedFact): Reach {
    const mark = this.#names.mark(module, fact);
    const isHandedOut = mark === undefined && fact.kind === "name" && fact.pub && fact.spaces.includes("t");
    return reachOf(isHandedOut ? this.#leaks.because(module, fact) : mark);
  }

  #at(inline: InlinePath): readonly PlacedPart[] {
    return this.#parts.filter(({ part }) => part.inline.join("::") === inline.join("::"));
  }
}

function widest(all: readonly (Reach | null)[]): Reach | null {
  return all.reduce(widerReach, null);
}

function isIn(fact: NamedFact, space: Namespace): boolean {
  if (fact.kind === "name") return fact.spaces.includes(space);
  return fact.kind === "mod" && space === "t";
}

function reachOf(because: Because | undefined): Reach {
  if (because === undefined) return "crate";
  return because === null ? "public" : { doubt: because };
}
