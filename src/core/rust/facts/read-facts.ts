import { Kind } from "../lex/token-kind.ts";
import { type TokenRange, tokenKind, tokenText } from "../lex/token-range.ts";
import { useLeaves } from "../name/use-tree.ts";
import type { Container, Item, MacroCallItem, ModItem } from "../read/item.ts";
import { conflictLine, readOutline } from "../read/read-file.ts";
import { attributeFacts } from "../shape/attributes.ts";
import type { Namespace } from "../surface/declared-key.ts";
import { passedItems } from "../surface/macros/item-macros.ts";
import { declaresNothing } from "../surface/macros/known-macros.ts";
import { headPath } from "./head-path.ts";
import type { CallFact, ModFact, ModuleFacts, NamedFact, NameFact, UseFact } from "./module-facts.ts";
import { literalText, pathAttributes } from "./path-attributes.ts";
import { macroUse, wordsIn } from "./words.ts";

/** Reads what one source declares, or says why it cannot be read. */
export function readFacts(text: string): ModuleFacts | string {
  if (conflictLine(text) !== null) return "holds merge conflict markers";
  const file = readOutline(text);
  if (file.damage !== null) return `has ${file.damage.reason}`;
  return moduleFacts(file.content, file.lineAt);
}

interface Found {
  readonly names: NameFact[];
  readonly mods: ModFact[];
  readonly testMods: ModFact[];
  readonly uses: UseFact[];
  readonly calls: CallFact[];
  readonly lineAt: LineAt;
}

type LineAt = (offset: number) => number;

function moduleFacts(content: Container, lineAt: LineAt): ModuleFacts {
  const found: Found = { names: [], mods: [], testMods: [], uses: [], calls: [], lineAt };
  const cfg = content.attributes.length === 0 ? "true" : attributeFacts(content.attributes).cfg;
  for (const item of content.items) {
    if (cfg !== "false") addItem(item, true, found);
    else if (item.kind === "mod") found.testMods.push(modFact(item, false, lineAt));
  }
  const byName = new Map<string, NamedFact[]>();
  for (const fact of [...found.names, ...found.mods, ...found.uses]) {
    const group = byName.get(fact.name);
    if (group === undefined) byName.set(fact.name, [fact]);
    else group.push(fact);
  }
  byName.delete("*");
  const { names, mods, testMods, uses, calls } = found;
  return { names, mods, testMods, uses, calls, byName };
}

/** What no attributes say. */
const PLAIN = { cfg: "true", hidden: false };

/** Adds what an item declares; code under `cfg(test)` declares nothing but the modules that tests are in. */
function addItem(item: Item, around: boolean, found: Found): void {
  const { cfg, hidden } = item.attributes.length === 0 ? PLAIN : attributeFacts(item.attributes);
  if (cfg === "false") {
    if (item.kind === "mod") found.testMods.push(modFact(item, false, found.lineAt));
    return;
  }
  const certain = around && cfg === "true";
  const pub = item.visibility.level === "pub";
  const inner = item.visibility.level === "private";
  switch (item.kind) {
    case "use":
      for (const { path, name } of useLeaves(item.tree)) {
        found.uses.push({ kind: "use", name, path, pub, hidden, inner, certain });
      }
      break;
    case "extern crate": {
      const path = item.name === "self" ? ["crate"] : [];
      found.uses.push({ kind: "use", name: item.alias ?? item.name, path, pub, hidden, inner, certain });
      break;
    }
    case "mod":
      found.mods.push(modFact(item, certain, found.lineAt));
      break;
    case "extern":
      for (const inner of item.content.items) addItem(inner, certain, found);
      break;
    case "macro call":
      addCall(item, found);
      break;
    case "unread": {
      const words = wordsIn(item.tokens);
      found.calls.push({ kind: "call", name: "", words, include: null, line: found.lineAt(item.start) });
      break;
    }
    case "impl":
      break;
    default:
      if (item.name !== "_") found.names.push(nameFact(item, { pub, hidden, certain }));
  }
}

function modFact(item: ModItem, certain: boolean, lineAt: LineAt): ModFact {
  const { name, visibility, attributes, content } = item;
  const body = content === null ? null : moduleFacts(content, lineAt);
  return {
    kind: "mod",
    name,
    pub: visibility.level === "pub",
    certain,
    hidden: attributes.length > 0 && attributeFacts(attributes).hidden,
    files: pathAttributes(attributes),
    body,
  };
}

type NamedItem = Exclude<
  Item,
  { readonly kind: "use" | "extern crate" | "mod" | "extern" | "macro call" | "unread" | "impl" }
>;

function nameFact(item: NamedItem, told: Pick<NameFact, "pub" | "hidden" | "certain">): NameFact {
  const textual = item.kind === "macro" && item.rules;
  return {
    kind: "name",
    name: item.name,
    spaces: spacesOf(item),
    certain: told.certain,
    hidden: told.hidden,
    pub: told.pub || textual,
    textual,
    variants: item.kind === "enum" ? item.variants.map(({ name }) => name) : null,
    alias: item.kind === "type" ? (headPath(item.type)?.names ?? null) : null,
  };
}

function spacesOf(item: NamedItem): readonly Namespace[] {
  if (item.kind === "fn" || item.kind === "const" || item.kind === "static") return ["v"];
  if (item.kind === "macro") return ["m"];
  return item.kind === "struct" && item.layout !== "braced" ? ["t", "v"] : ["t"];
}

function addCall(item: MacroCallItem, found: Found): void {
  if (declaresNothing(item.path)) return;
  const passed = passedItems(item);
  if (passed !== null) {
    for (const { cfg, items } of passed) {
      if (cfg !== "false") for (const inner of items) addItem(inner, false, found);
    }
    return;
  }
  const use = macroUse(item);
  const include = use.name === "include" ? includedFile(item.content) : null;
  found.calls.push({ kind: "call", ...use, include, line: found.lineAt(item.start) });
}

/** The file that `include!("x.rs")` names, null where it is put together otherwise. */
function includedFile({ tokens, from, to }: TokenRange): string | null {
  if (to !== from + 1 || tokenKind(tokens, from) !== Kind.Text) return null;
  return literalText(tokenText(tokens, from));
}
