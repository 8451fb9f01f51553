import { lastName } from "../../../name/last-name.ts";
import type { Item, MacroCallItem, MacroItem } from "../../../read/item.ts";
import { attributeFacts } from "../../../shape/attributes.ts";
import type { GuardedItems } from "../conditional-arms.ts";
import { type Arm, expandTokens, readArms } from "./arms.ts";
import type { Budget } from "./budget.ts";
import { conditionsOf, underConditions } from "./conditions.ts";
import { placedAt, readMade } from "./made-items.ts";
import { type CallSite, meantDefinitions } from "./meant-definitions.ts";
import type { Definition, Definitions } from "./read-definitions.ts";
import { type FragmentSpan, tokensOf } from "./tokens-of.ts";
import { Uncertain } from "./uncertain.ts";
import { writeTokens } from "./write-tokens.ts";

/** Steps and tokens that the calls of one file may take together. */
const MAX_STEPS = 400_000;

/** Macros that call macros are followed as far as rustc does. */
const MAX_DEPTH = 128;

/** A call as it is expanded: where the outermost one stands, and how many are around it. */
interface Site extends CallSite {
  readonly depth: number;
}

/** What a call makes by one definition. */
interface Made extends GuardedItems {
  readonly definition: Definition;
}

/** Expands the calls in one file of its own macros, and of its crate's, into the items that they make. */
export class MacroExpander {
  readonly #definitions = new Map<string, Definition[]>();
  readonly #arms = new WeakMap<MacroItem, readonly Arm[]>();
  /** What of the texts made so far was parsed before. */
  readonly #fragments = new Map<string, readonly FragmentSpan[]>();
  readonly #made = new Map<number, readonly GuardedItems[] | null>();
  readonly #budget: Budget = { left: MAX_STEPS };
  readonly #elsewhere: (name: string) => readonly Definition[];

  readonly #around: Definitions["around"];

  /** Takes the macros of the file; `elsewhere` tells of those of its crate, by name. */
  constructor({ all, around }: Definitions, elsewhere: (name: string) => readonly Definition[] = () => []) {
    this.#elsewhere = elsewhere;
    this.#around = around;
    for (const definition of all) this.#define(definition);
  }

  /**
   * The items that a call in the file makes, what the macros of the file that it calls in turn make included. Null where
   * that is not certain: the macro is from elsewhere, no arm fits, it makes something else than items, or too much.
   */
  items(call: MacroCallItem): readonly GuardedItems[] | null {
    const known = this.#made.get(call.start);
    if (known !== undefined || !this.#isOwn(call)) return known ?? null;
    const made = this.#tried(call);
    this.#made.set(call.start, made);
    return made;
  }

  #tried(call: MacroCallItem): readonly GuardedItems[] | null {
    try {
      const { start } = call;
      return this.#expand(call, { start, inline: this.#around.get(start) ?? [], depth: 0 });
    } catch (error) {
      if (error instanceof Uncertain) return null;
      throw error;
    }
  }

  #define(definition: Definition): void {
    const { name } = definition.item;
    const group = this.#definitions.get(name);
    if (group === undefined) this.#definitions.set(name, [definition]);
    else group.push(definition);
  }

  #expand(call: MacroCallItem, site: Site): readonly Made[] {
    if (site.depth > MAX_DEPTH) throw new Uncertain("macros that call too many macros");
    const definitions = this.#meant(call, site);
    const tokens = tokensOf(call.content, this.#fragments.get(call.content.tokens.text));
    return definitions.map((definition) => {
      const { item, cfg } = definition;
      const { text, fragments } = writeTokens(expandTokens(this.#armsOf(item), tokens, this.#budget));
      if (fragments.length > 0) this.#fragments.set(text, fragments);
      return { cfg, definition, items: this.#settled(text === "" ? [] : readMade(text), site) };
    });
  }

  #meant({ path }: MacroCallItem, site: Site): readonly Definition[] {
    const names = path.split("::");
    const [head = ""] = names;
    if (names.length > 1 && head !== "crate" && head !== "self" && head !== "super")
      throw new Uncertain("a macro from elsewhere");
    const name = names.at(-1) ?? "";
    const own = this.#definitions.get(name);
    if (own !== undefined) return meantDefinitions(own, site);
    const others = this.#elsewhere(name);
    if (others.length !== 1) throw new Uncertain("more than one macro of a name");
    return meantDefinitions(others, site);
  }

  #armsOf(item: MacroItem): readonly Arm[] {
    const known = this.#arms.get(item);
    const arms = known ?? readArms(item, this.#fragments.get(item.arms.text) ?? []);
    this.#arms.set(item, arms);
    return arms;
  }

  /** Made items in the place of the call, their own calls expanded, too. */
  #settled(items: readonly Item[], site: Site): readonly Item[] {
    const out: Item[] = [];
    for (const item of items) {
      if (item.kind === "macro") {
        const { start, inline } = site;
        this.#define({ item: { ...item, start }, cfg: "true", inline });
      }
      if (item.kind === "macro call" && this.#isOwn(item)) out.push(...this.#inner(item, site));
      else out.push(this.#withInner(placedAt(site.start, item), site));
    }
    return out;
  }

  #isOwn({ path }: MacroCallItem): boolean {
    const name = lastName(path);
    return this.#definitions.has(name) || this.#elsewhere(name).length > 0;
  }

  #inner(call: MacroCallItem, site: Site): readonly Item[] {
    return this.#expand(call, { ...site, depth: site.depth + 1 }).flatMap(({ items, definition }) => {
      const told = conditionsOf(definition.item);
      if (attributeFacts(told).cfg !== definition.cfg) throw new Uncertain("a macro under a condition");
      return underConditions(items, [...conditionsOf(call), ...told]);
    });
  }

  #withInner(item: Item, site: Site): Item {
    switch (item.kind) {
      case "mod":
        if (item.content === null) return item;
        return { ...item, content: { ...item.content, items: this.#settled(item.content.items, site) } };
      case "impl":
      case "trait":
        return { ...item, items: this.#settled(item.items, site) };
      default:
        return item;
    }
  }
}
