import type { TokenRange } from "../lex/token-range.ts";
import { PRIMITIVES } from "../name/prelude.ts";
import type { Container, ImplItem, Item } from "../read/item.ts";
import { conflictLine, readFile } from "../read/read-file.ts";
import { isNeverBuilt } from "../shape/attributes.ts";
import { namedPaths } from "../surface/access/named-paths.ts";
import { signatureRanges } from "../surface/access/signature-ranges.ts";
import { passedItems } from "../surface/macros/item-macros.ts";
import { headPath } from "./head-path.ts";

/** An item and what its users get to see by it, without being able to name that. */
export interface SignatureFact {
  /** Inline modules of the file that it stands in. */
  readonly inline: readonly string[];
  /** Null for an impl. */
  readonly name: string | null;
  /** The types and traits that an impl is for: it is seen where all of them are. */
  readonly heads: readonly Path[];
  /** What the signature names besides, generic arguments and parameters included, each once. */
  readonly paths: readonly Path[];
}

type Path = readonly string[];

/** How far a signature has to be seen to hand something out: as `pub` is. */
const PUB = 2;

/** The signatures of a source that name something; none where it cannot be read. */
export function readSignatures(text: string): readonly SignatureFact[] {
  if (conflictLine(text) !== null) return [];
  const file = readFile(text);
  const found: SignatureFact[] = [];
  if (file.damage === null) addContainer(file.content, [], found);
  return found;
}

function addContainer({ attributes, items }: Container, inline: Path, found: SignatureFact[]): void {
  if (isNeverBuilt(attributes)) return;
  for (const item of items) addItem(item, inline, found);
}

function addItem(item: Item, inline: Path, found: SignatureFact[]): void {
  if (isNeverBuilt(item.attributes)) return;
  if (item.kind === "mod") {
    if (item.content !== null) addContainer(item.content, [...inline, item.name], found);
  } else if (item.kind === "extern") addContainer(item.content, inline, found);
  else if (item.kind === "macro call") {
    for (const { cfg, items } of passedItems(item) ?? []) {
      if (cfg !== "false") for (const inner of items) addItem(inner, inline, found);
    }
  } else if (item.kind === "impl") addSignature(item, { name: null, heads: headsOf(item), inline }, found);
  // A private alias hands out what it stands for wherever it is written.
  else if (item.visibility.level === "pub" || item.kind === "type")
    addSignature(item, { name: item.name, heads: [], inline }, found);
}

function headsOf({ trait, self }: ImplItem): Path[] {
  return [trait, self].flatMap((range) => {
    const head = headPath(range);
    return head === null ? [] : [head.names];
  });
}

function addSignature(item: Item, told: Omit<SignatureFact, "paths">, found: SignatureFact[]): void {
  const own = new Set([...told.heads, [told.name ?? ""]].map((path) => path.join("::")));
  const paths = new Map<string, Path>();
  for (const path of signatureRanges(item, PUB).flatMap((range: TokenRange) => namedPaths(range))) {
    const key = path.join("::");
    if (!own.has(key) && !PRIMITIVES.has(key)) paths.set(key, path);
  }
  if (paths.size > 0) found.push({ ...told, paths: [...paths.values()] });
}
