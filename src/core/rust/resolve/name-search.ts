import type { NamedFact, UseFact } from "../facts/module-facts.ts";
import type { CrateModule } from "../modules/crate-module.ts";
import { type End, type Found, isReal, joined, NOTHING, type Spot } from "./found.ts";

/** What a name is looked for as: something that a path may go on from, or anything. */
export type SearchSpace = "type" | "any";

/** Modules looked into for one crate; more than any crate asks for whose re-exports do not multiply. */
const MAX_STEPS = 200_000;

/** A module that a name is looked for in. */
interface Node {
  readonly module: CrateModule;
  /** Whether who asks stands in the module, and sees what is private to it. */
  readonly inside: boolean;
  /** The globs that the search left it by, with the nodes they led to. */
  readonly globs: { readonly spot: Spot; readonly to: readonly Node[] }[];
  own: Found;
}

/** Finds names in modules, over all globs that lead out of them. */
export class NameSearch {
  readonly #follow: (module: CrateModule, fact: UseFact) => Found;
  readonly #known = new Map<CrateModule, Map<string, Found>>();
  /** What was found while something that leads back to itself was left out: forgotten when that is through. */
  #tentative: { readonly module: CrateModule; readonly key: string }[] = [];
  #cuts = 0;
  #steps = 0;

  /** `follow` tells what a `use` leads to. */
  constructor(follow: (module: CrateModule, fact: UseFact) => Found) {
    this.#follow = follow;
  }

  /** Whether it has looked so long that it gives no more answers. */
  get isExhausted(): boolean {
    return this.#steps > MAX_STEPS;
  }

  /** Notes that a `use` led back to itself. */
  cut(): void {
    this.#cuts += 1;
  }

  /** Notes that nothing is being followed any more. */
  settle(): void {
    for (const { module, key } of this.#tentative) this.#known.get(module)?.delete(key);
    this.#tentative = [];
  }

  /** What a name stands for in a module, for one who stands in the module `from`. */
  find(
    module: CrateModule,
    { name, space, from }: { readonly name: string; readonly space: SearchSpace; readonly from: CrateModule },
  ): Found {
    const inside = from.isIn(module);
    const key = `${inside ? "in" : "out"} ${space} ${name}`;
    const names = this.#known.get(module) ?? new Map<string, Found>();
    this.#known.set(module, names);
    const known = names.get(key);
    if (known !== undefined) return known;
    const cuts = this.#cuts;
    const found = this.#search({ module, inside }, name, space);
    names.set(key, found);
    if (this.#cuts !== cuts && found.ends.length === 0) this.#tentative.push({ module, key });
    return found;
  }

  #search(start: Pick<Node, "module" | "inside">, name: string, space: SearchSpace): Found {
    const nodes = new Map<string, Node>();
    const order: Node[] = [];
    const visit = (module: CrateModule, inside: boolean): Node => {
      const key = `${module.id} ${inside}`;
      const known = nodes.get(key);
      if (known !== undefined) return known;
      const node: Node = { module, inside, globs: [], own: NOTHING };
      nodes.set(key, node);
      order.push(node);
      return node;
    };
    visit(start.module, start.inside);
    for (const node of order) {
      this.#steps += 1;
      if (this.isExhausted) break;
      const explicit = visible(node, name);
      node.own = joined(explicit.map((fact) => this.#told(node.module, fact)));
      if (!hidesGlobs(node, explicit, space)) this.#leave(node, name, visit);
    }
    return summed(order);
  }

  /** Goes on over the globs of a module. */
  #leave(node: Node, name: string, visit: (module: CrateModule, inside: boolean) => Node): void {
    const { module } = node;
    for (const fact of module.parts.flatMap(({ facts }) => facts.uses)) {
      if (fact.name !== "*" || (fact.inner && !node.inside)) continue;
      this.#steps += 1;
      const spot = { module, fact };
      const { ends } = this.#follow(module, fact);
      const to = ends.flatMap((end) =>
        end.kind === "module" ? [visit(end.module, module.isIn(end.module))] : [],
      );
      node.globs.push({ spot, to });
      const variants = ends.filter(
        (end) => end.kind === "name" && end.fact.variants?.includes(name) === true,
      );
      if (variants.length > 0) node.own = joined([node.own, { ends: variants, trail: [spot] }]);
      const lost = ends.filter((end) => !isReal(end));
      if (lost.length > 0) node.own = joined([node.own, { ends: lost, trail: [] }]);
    }
  }

  #told(module: CrateModule, fact: NamedFact): Found {
    if (fact.kind === "name") return { ends: [{ kind: "name", module, fact }], trail: [] };
    if (fact.kind === "mod") {
      const parts = module.parts.filter(({ facts }) => facts.mods.includes(fact));
      return { ends: parts.map((part) => ({ kind: "module", module: module.child(fact, part) })), trail: [] };
    }
    const target = this.#follow(module, fact);
    return { ends: target.ends, trail: [{ module, fact }, ...target.trail] };
  }
}

/** What a module has under a name, as far as who asks may see it. */
function visible({ module, inside }: Node, name: string): readonly NamedFact[] {
  const named = module.parts.flatMap(({ facts }) => facts.byName.get(name) ?? []);
  return inside ? named : named.filter((fact) => fact.kind !== "use" || !fact.inner);
}

/** Whether what a module has itself is there in every build and leaves nothing for a glob to bring in. */
function hidesGlobs({ module, own }: Node, explicit: readonly NamedFact[], space: SearchSpace): boolean {
  if (module.parts.length !== 1) return false;
  return explicit.some((fact) => {
    if (!fact.certain) return false;
    if (fact.kind === "name") return space === "type" ? fact.spaces.includes("t") : fact.spaces.length > 1;
    return space === "type" && (fact.kind === "mod" || own.ends.some(isType));
  });
}

function isType(end: End): boolean {
  return end.kind === "module" || (end.kind === "name" && end.fact.certain && end.fact.spaces.includes("t"));
}

/** What all modules of a search gave: what was read, or else where it may be. */
function summed(nodes: readonly Node[]): Found {
  const hits = new Set(nodes.filter(({ own }) => own.ends.some(isReal)));
  if (hits.size === 0) return lostIn(nodes);
  const leading = new Set(hits);
  const globs = new Set<Spot>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const node of nodes) {
      for (const { spot, to } of node.globs) {
        if (globs.has(spot) || !to.some((next) => leading.has(next))) continue;
        globs.add(spot);
        leading.add(node);
        grown = true;
      }
    }
  }
  const own = joined([...hits].map((node) => node.own));
  return { ends: own.ends.filter(isReal), trail: [...own.trail, ...globs] };
}

/** A name that is written somewhere and leads to nothing here is another crate's; one that is not may be anywhere. */
function lostIn(nodes: readonly Node[]): Found {
  const own = joined(nodes.map((node) => node.own));
  if (own.trail.length > 0) return own;
  const ends = nodes.flatMap(({ module }): readonly End[] => {
    if (module.unknown !== null) return [{ kind: "unknown", reason: module.unknown }];
    return module.parts.some(({ calls }) => calls.length > 0) ? [{ kind: "calls", module }] : [];
  });
  return { ends: [...own.ends, ...ends], trail: own.trail };
}
