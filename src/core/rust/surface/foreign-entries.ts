import { isEmpty } from "../lex/token-range.ts";
import type { FileReach } from "../reach/file-reach.ts";
import type { ExternBlockItem, FnItem, ValueItem } from "../read/item.ts";
import { attributeFacts } from "../shape/attributes.ts";
import { allOf } from "../shape/cfg-shape.ts";
import { externShape } from "../shape/fn-pointer-shape.ts";
import { spellMarks } from "../shape/marks.ts";
import type { Naming } from "../shape/naming.ts";
import { ShapeCursor } from "../shape/shape-cursor.ts";
import { reachedIn } from "./access/reached-access.ts";
import type { EntrySink, Place } from "./entry.ts";
import { leaningNaming } from "./leans.ts";
import { addMacroCall } from "./macros/macro-call-entries.ts";
import { addAlias, addFn, addValue } from "./value-entries.ts";

/** Items of an extern block, each with the block's ABI; those not marked `safe` are unsafe. */
export function addForeign(
  block: ExternBlockItem,
  place: Place,
  { sink, reach }: { readonly sink: EntrySink; readonly reach: FileReach | null },
): void {
  const facts = attributeFacts(block.attributes);
  if (facts.hidden) return;
  const naming = leaningNaming(place);
  const abi = foreignAbi(block, naming);
  const marks = spellMarks(facts);
  const cfg = allOf([place.cfg, facts.cfg]);
  for (const item of block.content.items) {
    const fileAccess = item.kind === "macro call" ? place.access : sink.accessTo(item, place.scope);
    const access = reachedIn(place, item, { access: fileAccess, reach });
    const inner = { ...place, access, fileAccess, cfg };
    if (item.kind === "fn") addFn(safetyTold(item), inner, sink, `${marks}${abi}`);
    else if (item.kind === "static") addValue(safetyTold(item), inner, sink, `${marks}${abi}`);
    else if (item.kind === "type") addAlias(item, inner, sink);
    else if (item.kind === "macro call") addMacroCall(item, inner, sink);
  }
}

function foreignAbi(block: ExternBlockItem, naming: Naming): string {
  const cursor = new ShapeCursor(block.qualifiers, naming);
  while (!cursor.done && cursor.word() !== "extern") cursor.at += 1;
  return externShape(cursor);
}

/** `unsafe` is what a foreign item is anyway: only `safe` says something. */
function safetyTold<T extends FnItem | ValueItem>(item: T): T {
  const { tokens, from, to } = item.qualifiers;
  const first = tokens.text.slice(tokens.startAt(from), tokens.endAt(from));
  return !isEmpty(item.qualifiers) && first === "unsafe"
    ? { ...item, qualifiers: { tokens, from: from + 1, to } }
    : item;
}
