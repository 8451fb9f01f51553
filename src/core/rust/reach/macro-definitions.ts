import type { MacroUse, Words } from "../facts/module-facts.ts";
import { wordsOfText } from "../facts/words.ts";
import { skipBlock } from "../lex/skip-text.ts";
import { closerOf } from "../lex/token-kind.ts";
import { readFile } from "../read/read-file.ts";
import { type Definition, readDefinitions } from "../surface/macros/expand/read-definitions.ts";
import { moduleTree } from "../surface/module-tree.ts";

const DEFINITION = /\bmacro_rules\s*!\s*(?:r#)?(\w+)\s*([{([])/g;

/** The `macro_rules!` of a crate, looked for in its texts when a call asks for one. */
export class MacroDefinitions {
  readonly #texts: () => Iterable<string>;
  #byName: Map<string, Words[]> | null = null;
  readonly #items = new Map<string, readonly Definition[]>();

  constructor(texts: () => Iterable<string>) {
    this.#texts = texts;
  }

  /**
   * What a call may name as an item to re-export: all that it mentions. Null where the definitions are known and none
   * of them, nor the call, says `use`.
   */
  reexportedBy(call: MacroUse): readonly Words[] | null {
    const { words, isForeign } = this.#mentioned(call);
    return isForeign || words.some(({ uses }) => uses) ? words : null;
  }

  /** What a call may hand out by a signature: all that it mentions, or nothing where none says `pub` or `impl`. */
  handedOutBy(call: MacroUse): readonly Words[] {
    const { words, isForeign } = this.#mentioned(call);
    return isForeign || words.some(({ signs }) => signs) ? words : [];
  }

  /** What a call says and what its definition says, those of the macros that this one calls included. */
  mentionedBy(call: MacroUse): readonly Words[] {
    return this.#mentioned(call).words;
  }

  /** The definitions of a name as items; those that stand in bodies are left out. */
  itemsOf(name: string): readonly Definition[] {
    const known = this.#items.get(name);
    if (known !== undefined) return known;
    const texts = this.#named().has(name) ? [...this.#texts()].filter((text) => text.includes(name)) : [];
    const items = texts.flatMap((text) => definitionsIn(text)).filter(({ item }) => item.name === name);
    this.#items.set(name, items);
    return items;
  }

  #mentioned(call: MacroUse): { readonly words: readonly Words[]; readonly isForeign: boolean } {
    const words = [call.words];
    const names = [call.name];
    let isForeign = false;
    for (const name of names) {
      const definitions = name === "" ? [] : (this.#named().get(name) ?? []);
      if (definitions.length === 0 && name === call.name) isForeign = true;
      for (const definition of definitions) {
        words.push(definition);
        for (const called of definition.macros) if (!names.includes(called)) names.push(called);
      }
    }
    return { words, isForeign };
  }

  #named(): ReadonlyMap<string, Words[]> {
    if (this.#byName !== null) return this.#byName;
    const found = new Map<string, Words[]>();
    for (const text of this.#texts()) if (text.includes("macro_rules")) addDefinitions(text, found);
    this.#byName = found;
    return found;
  }
}

function definitionsIn(text: string): readonly Definition[] {
  if (!text.includes("macro_rules")) return [];
  return readDefinitions(moduleTree(readFile(text).content, null)).all;
}

function addDefinitions(text: string, found: Map<string, Words[]>): void {
  for (const match of text.matchAll(DEFINITION)) {
    const [whole, name = "", opener = ""] = match;
    const from = match.index + whole.length;
    const { to } = skipBlock(text, { from, to: text.length }, closerOf(opener.charCodeAt(0)));
    const group = found.get(name);
    const words = wordsOfText(text, from, to);
    if (group === undefined) found.set(name, [words]);
    else group.push(words);
  }
}
