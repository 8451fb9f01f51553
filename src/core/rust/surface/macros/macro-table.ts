import { fingerprint } from "../../../fingerprint.ts";
import type { MacroTest } from "../../macro-names.ts";
import { lastName } from "../../name/last-name.ts";
import type { MacroItem } from "../../read/item.ts";
import { stretchTokens } from "../../read/stretch-tokens.ts";
import type { ModuleNode } from "../module-tree.ts";
import { madeTokens } from "./bodiless-shape.ts";
import { type Declared, declaredIn } from "./declared-words.ts";
import { definitionShape } from "./macro-arms.ts";

/** What calls of one macro are made of. */
export interface MadeOf {
  /** Its definition, and of those that it calls in turn, in one spelling; a long one by its fingerprint. */
  readonly shape: string;
  /** How far what it declares may be seen by these alone. */
  readonly declared: Declared;
  /** What it says, metavariables left out. */
  readonly words: ReadonlySet<string>;
  /** Names of the macros called there that this file does not declare. */
  readonly foreign: readonly string[];
}

/** Macros that call macros are followed to so many definitions. */
const MAX_DEFINITIONS = 32;

/** Longer texts are told by their fingerprint, since every call repeats them. */
const MAX_SHAPE = 2000;

/** The macros that one file declares, by name: a call of one is as good as what it is made of. */
export class MacroTable {
  readonly #definitions = new Map<string, MacroItem[]>();
  readonly #made = new Map<string, MadeOf | null>();
  readonly #tokens = new Map<string, readonly string[]>();

  /** Macros from elsewhere that add nothing to what their calls show, because the configuration says so. */
  readonly isIgnored: MacroTest;

  /** Gathers those of the inline modules too: a `macro_rules!` is seen by all that follows it. */
  constructor(root: ModuleNode, isIgnored: MacroTest) {
    this.isIgnored = isIgnored;
    this.#gather(root);
  }

  #gather(node: ModuleNode): void {
    for (const { item } of node.items) {
      if (item.kind !== "macro") continue;
      const group = this.#definitions.get(item.name);
      if (group === undefined) this.#definitions.set(item.name, [item]);
      else group.push(item);
    }
    for (const child of node.children) this.#gather(child);
  }

  /** What a call of `path` is made of; null when the macro is from elsewhere. */
  madeOf(path: string): MadeOf | null {
    const name = lastName(path);
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const made = this.#definitions.has(name) ? this.#follow(name) : null;
    this.#made.set(name, made);
    return made;
  }

  #follow(name: string): MadeOf {
    const wanted = new Set([name]);
    const foreign = new Set<string>();
    const shapes: string[] = [];
    const tokens: string[] = [];
    for (const next of wanted) {
      shapes.push(definitionShape(this.#definitions.get(next) ?? []));
      const own = this.#tokensOf(next);
      for (const token of own) tokens.push(token);
      for (const called of calledIn(own)) {
        if (!this.#definitions.has(called)) foreign.add(called);
        else if (wanted.size < MAX_DEFINITIONS) wanted.add(called);
      }
    }
    const text = shapes.join(" with ");
    const shape = text.length > MAX_SHAPE ? `macros ${fingerprint(text)}` : text;
    const words = new Set(tokens.filter((_, at) => tokens[at - 1] !== "$"));
    return { shape, declared: declaredIn(tokens), words, foreign: [...foreign] };
  }

  #tokensOf(name: string): readonly string[] {
    const known = this.#tokens.get(name);
    if (known !== undefined) return known;
    const tokens = (this.#definitions.get(name) ?? []).flatMap(({ arms }) => madeTokens(stretchTokens(arms)));
    this.#tokens.set(name, tokens);
    return tokens;
  }
}

/** Names of the macros that some tokens call. */
function calledIn(tokens: readonly string[]): string[] {
  return tokens.filter(
    (token, at) => tokens[at + 1] === "!" && /^[({[]$/.test(tokens[at + 2] ?? "") && /^\w/.test(token),
  );
}
