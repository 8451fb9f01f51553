import type { ModFact, NamedFact, NameFact, UseFact } from "../facts/module-facts.ts";
import type { CrateModule, ModulePart } from "../modules/crate-module.ts";
import type { End, Found } from "../resolve/found.ts";
import { hiddenNames, isHidden } from "../resolve/hidden-names.ts";
import type { Resolver } from "../resolve/resolver.ts";

/** Why something counts as public although no path is known to lead to it; null where one does. */
export type Because = string | null;

/** Sets of hidden names with which one module is gone through; more are taken for none. */
const MAX_VIEWS = 8;

interface Visit {
  readonly module: CrateModule;
  /** Names that a glob which leads here does not bring along. */
  readonly hidden: ReadonlySet<string>;
  readonly because: Because;
}

/** Marks everything in a crate that some path of public modules and re-exports leads to. */
export class PublicNames {
  readonly #resolver: Resolver;
  readonly #marks = new Map<CrateModule, Map<NamedFact, Because>>();
  readonly #calls = new Map<CrateModule, Because>();
  readonly #views = new Map<CrateModule, ReadonlySet<string>[]>();
  readonly #visits: Visit[] = [];
  #unknown: string | null = null;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  /** Why nothing can be told of the whole crate, null where it can. */
  get unknown(): string | null {
    return this.#unknown;
  }

  /** The modules whose macro calls may make something public, in the order they were found. */
  get called(): Iterable<CrateModule> {
    return this.#calls.keys();
  }

  /** Whether a declaration is public, and because of what; undefined where it is not. */
  mark(module: CrateModule, fact: NamedFact): Because | undefined {
    return this.#marks.get(module)?.get(fact);
  }

  /** The same of what the macro calls of a module declare. */
  callsMark(module: CrateModule): Because | undefined {
    return this.#calls.get(module);
  }

  /** Says that nothing can be told of the whole crate. */
  giveUp(reason: string): void {
    this.#unknown ??= reason;
  }

  /** Takes a module for public, with all that is public in it. */
  addModule(module: CrateModule, because: Because): void {
    this.#visits.push({ module, hidden: new Set(), because });
    for (let visit = this.#visits.pop(); visit !== undefined; visit = this.#visits.pop()) this.#visit(visit);
  }

  /** Takes what a path leads to for public. */
  addFound({ ends, trail }: Found, because: Because): void {
    this.#expose({ ends, trail }, because);
    for (let visit = this.#visits.pop(); visit !== undefined; visit = this.#visits.pop()) this.#visit(visit);
  }

  #visit({ module, hidden, because }: Visit): void {
    if (module.unknown !== null) this.#unknown ??= module.unknown;
    const views = this.#views.get(module) ?? [];
    this.#views.set(module, views);
    if (views.some((view) => [...view].every((name) => hidden.has(name)))) return;
    const view: ReadonlySet<string> = views.length < MAX_VIEWS ? hidden : new Set();
    views.push(view);
    if (!this.#calls.has(module)) this.#calls.set(module, because);
    for (const part of module.parts) this.#visitPart(part, { module, hidden: view, because });
  }

  #visitPart(part: ModulePart, visit: Visit): void {
    const { module, because } = visit;
    const { names, mods, uses } = part.facts;
    for (const fact of names) {
      if (isOpen(fact) && !fact.textual && !isHidden(fact, visit.hidden))
        this.#markName(module, fact, because);
    }
    for (const fact of mods)
      if (fact.pub && !fact.hidden)
        this.#markModule(module, { fact, child: module.child(fact, part) }, because);
    for (const fact of uses) if (fact.pub && !fact.hidden) this.#markUse(fact, visit);
  }

  #markName(module: CrateModule, fact: NameFact, because: Because): void {
    if (!this.#mark(module, fact, because) || fact.alias === null) return;
    this.#expose(this.#resolver.path(module, fact.alias), because);
  }

  #markModule(
    module: CrateModule,
    { fact, child }: { readonly fact: ModFact; readonly child: CrateModule },
    because: Because,
  ): void {
    this.#mark(module, fact, because);
    this.#visits.push({ module: child, hidden: new Set(), because });
  }

  #markUse(fact: UseFact, visit: Visit): void {
    const { module, because } = visit;
    const isNew = this.#mark(module, fact, because);
    const found = this.#resolver.use(module, fact);
    if (fact.name !== "*") {
      if (isNew) this.#expose(found, because);
      return;
    }
    const hidden = new Set([...visit.hidden, ...hiddenNames(module, this.#resolver)]);
    for (const end of found.ends) {
      if (end.kind === "module") this.#visits.push({ module: end.module, hidden, because });
      else this.#exposeEnd(end, because);
    }
  }

  #expose({ ends, trail }: Found, because: Because): void {
    for (const { module, fact } of trail) if (fact.pub) this.#mark(module, fact, because);
    for (const end of ends) this.#exposeEnd(end, because);
  }

  #exposeEnd(end: End, because: Because): void {
    switch (end.kind) {
      case "name":
        if (isOpen(end.fact)) this.#markName(end.module, end.fact, because);
        break;
      case "module":
        this.#exposeModule(end.module, because);
        break;
      case "calls":
        if (!this.#calls.has(end.module)) this.#calls.set(end.module, because);
        break;
      case "unknown":
        this.giveUp(end.reason);
    }
  }

  #exposeModule(module: CrateModule, because: Because): void {
    if (module.parent !== null && module.fact?.pub === true) this.#mark(module.parent, module.fact, because);
    this.#visits.push({ module, hidden: new Set(), because });
  }

  /** Marks a declaration; false where it was marked before. The first mark stays, and known ones come first. */
  #mark(module: CrateModule, fact: NamedFact, because: Because): boolean {
    const marks = this.#marks.get(module) ?? new Map<NamedFact, Because>();
    this.#marks.set(module, marks);
    if (marks.has(fact)) return false;
    marks.set(fact, because);
    return true;
  }
}

/** A hidden macro is the exception: it is used by the path that a re-export gives it. */
function isOpen({ pub, hidden, spaces }: NameFact): boolean {
  return pub && (!hidden || spaces.includes("m"));
}
