import type { NameFact } from "../facts/module-facts.ts";
import type { SignatureFact } from "../facts/signature-facts.ts";
import type { CrateModule, ModulePart } from "../modules/crate-module.ts";
import { partsIn } from "../modules/place-files.ts";
import type { Sources } from "../modules/sources.ts";
import type { End } from "../resolve/found.ts";
import type { CallContext } from "./follow-calls.ts";
import type { Because } from "./public-names.ts";

/** What the leaks of a library are told by. The resolver is used up by it. */
export interface LeakContext extends CallContext {
  readonly placed: ReadonlyMap<string, readonly CrateModule[]>;
  readonly sources: Sources;
}

/** A signature and where it stands. */
interface Site {
  readonly module: CrateModule;
  readonly part: ModulePart;
  readonly signature: SignatureFact;
}

/** Whether something is seen, and because of what; undefined where it is not, `on` what it hangs then. */
interface Seen {
  readonly because: Because | undefined;
  readonly on: readonly Declared[];
}

/** A declaration; files of one text share their facts. */
interface Declared {
  readonly module: CrateModule;
  readonly fact: NameFact;
}

/**
 * What nobody outside of a library can name, but is handed out by what somebody can: the type that a public function
 * returns, the trait that a public one asks for. All signatures are read when the first is asked for.
 *
 * @see https://doc.rust-lang.org/nightly/nightly-rustc/rustc_middle/middle/privacy/enum.Level.html, `Reachable`
 */
export class LeakedNames {
  readonly #context: LeakContext;
  readonly #leaks = new Map<CrateModule, Map<NameFact, Because>>();
  readonly #waiting = new Map<CrateModule, Map<NameFact, Site[]>>();
  readonly #followed = new Set<Site>();
  readonly #open: Site[] = [];
  #isRead = false;

  constructor(context: LeakContext) {
    this.#context = context;
  }

  /** Why a declaration counts as handed out, null where it is for certain; undefined where it is not. */
  because(module: CrateModule, fact: NameFact): Because | undefined {
    if (!this.#isRead) this.#read();
    const told = this.#leaks.get(module)?.get(fact);
    if (told !== undefined || !this.#context.resolver.isExhausted) return told;
    return "there are too many signatures to follow";
  }

  #read(): void {
    this.#isRead = true;
    const { placed, sources } = this.#context;
    for (const [file, modules] of placed) {
      const signatures = byModule(sources.signatures(file));
      for (const { module, part } of partsIn(file, modules)) {
        for (const signature of signatures.get(part.inline.join("::")) ?? [])
          this.#open.push({ module, part, signature });
      }
    }
    this.#settle();
    for (const module of this.#context.names.called) this.#addCalls(module);
  }

  #settle(): void {
    for (let site = this.#open.pop(); site !== undefined; site = this.#open.pop()) {
      if (this.#followed.has(site)) continue;
      const { because, on } = this.#seen(site);
      if (because === undefined) for (const declared of on) this.#wait(declared, site);
      else this.#follow(site, because);
    }
  }

  /** What a macro call that may be public mentions, it may hand out. */
  #addCalls(module: CrateModule): void {
    const { definitions, resolver } = this.#context;
    for (const part of module.parts) {
      for (const call of part.calls) {
        const what = call.name === "" ? "lines that cannot be read" : `${call.name}!`;
        const because = `${what} at ${part.file}:${call.line} may hand it out`;
        for (const path of definitions.handedOutBy(call).flatMap(({ paths }) => paths ?? []))
          for (const end of resolver.path(module, path).ends) this.#leak(end, because);
      }
    }
    this.#settle();
  }

  #seen({ module, part, signature: { name, heads } }: Site): Seen {
    if (name !== null) {
      const facts = (part.facts.byName.get(name) ?? []).filter((fact) => fact.kind === "name");
      return this.#seenAny(facts.map((fact) => ({ module, fact })));
    }
    const parts = heads.map((head) => {
      const declared = this.#declaredAs(module, head, 0);
      return declared.length === 0 ? NOT_OURS : this.#seenAny(declared);
    });
    const missing = parts.find(({ because }) => because === undefined);
    return missing ?? { because: parts.find(({ because }) => because !== null)?.because ?? null, on: [] };
  }

  /** The declarations that a path of an impl's header leads to, over aliases. */
  #declaredAs(from: CrateModule, path: readonly string[], aliases: number): readonly Declared[] {
    return this.#context.resolver.path(from, path).ends.flatMap((end): readonly Declared[] => {
      if (end.kind !== "name") return [];
      const { module, fact } = end;
      if (fact.alias === null || aliases > MAX_ALIASES) return [{ module, fact }];
      return this.#declaredAs(module, fact.alias, aliases + 1);
    });
  }

  #seenAny(all: readonly Declared[]): Seen {
    const known = all.map(({ module, fact }) => this.#known(module, fact));
    const because = known.includes(null) ? null : known.find((each) => each !== undefined);
    return { because, on: all };
  }

  #known(module: CrateModule, fact: NameFact): Because | undefined {
    const mark = this.#context.names.mark(module, fact);
    return mark === undefined ? this.#leaks.get(module)?.get(fact) : mark;
  }

  #wait({ module, fact }: Declared, site: Site): void {
    const waiting = this.#waiting.get(module) ?? new Map<NameFact, Site[]>();
    this.#waiting.set(module, waiting);
    const sites = waiting.get(fact);
    if (sites === undefined) waiting.set(fact, [site]);
    else sites.push(site);
  }

  #follow(site: Site, because: Because): void {
    const { module, signature } = site;
    this.#followed.add(site);
    for (const path of signature.paths)
      for (const end of this.#context.resolver.path(module, path).ends) this.#leak(end, because);
  }

  #leak(end: End, because: Because): void {
    if (end.kind !== "name" || !mayLeak(end.fact) || this.#known(end.module, end.fact) !== undefined) return;
    const leaks = this.#leaks.get(end.module) ?? new Map<NameFact, Because>();
    this.#leaks.set(end.module, leaks);
    leaks.set(end.fact, because);
    const waiting = this.#waiting.get(end.module);
    this.#open.push(...(waiting?.get(end.fact) ?? []));
    waiting?.delete(end.fact);
  }
}

/** Aliases of aliases followed to the type that an impl is for. */
const MAX_ALIASES = 8;

const NOT_OURS: Seen = { because: null, on: [] };

/** Only what is written `pub` is handed out; an alias of any visibility stands for something else. */
function mayLeak({ pub, alias, spaces }: NameFact): boolean {
  return alias !== null || (pub && spaces.includes("t"));
}

function byModule(signatures: readonly SignatureFact[]): ReadonlyMap<string, readonly SignatureFact[]> {
  const groups = new Map<string, SignatureFact[]>();
  for (const signature of signatures) {
    const key = signature.inline.join("::");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [signature]);
    else group.push(signature);
  }
  return groups;
}
