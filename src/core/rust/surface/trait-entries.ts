import { isEmpty } from "../lex/token-range.ts";
import { resolvePath } from "../name/scope.ts";
import type { Item, TraitItem } from "../read/item.ts";
import { type AttributeFacts, attributeFacts, withOuter } from "../shape/attributes.ts";
import { boundsShape } from "../shape/bound-shape.ts";
import { allOf } from "../shape/cfg-shape.ts";
import {
  appliedShape,
  bindParams,
  type GenericParam,
  genericParams,
  paramListShape,
} from "../shape/generics-shape.ts";
import { spellMarks } from "../shape/marks.ts";
import type { Naming } from "../shape/naming.ts";
import { predicateShapes, whereText, withBounds } from "../shape/predicate-shape.ts";
import { unique } from "../shape/shape-cursor.ts";
import { spell } from "../shape/spell.ts";
import { typeShape } from "../shape/type-shape.ts";
import { aliasShape, spellAlias, spellValue } from "./alias-shape.ts";
import { type Entry, type EntrySink, type Place, pathIn } from "./entry.ts";
import { fnShape, qualifierShape, spellFn } from "./fn-shape.ts";
import { leaningAnew, leaningNaming, withLeans } from "./leans.ts";
import { declaresNothing } from "./macros/known-macros.ts";
import { callShape } from "./macros/macro-call-entries.ts";

/** Entries of a trait: itself, and each of its items, which are as visible as it is. */
export function addTrait(item: TraitItem, place: Place, sink: EntrySink): void {
  const facts = attributeFacts(item.attributes);
  const cfg = allOf([place.cfg, facts.cfg]);
  if (facts.hidden || !sink.takes({ cfg, access: place.access })) return;
  const start = leaningNaming(place);
  const params = genericParams(item.generics.params, start);
  const bound = withBounds(bindParams(start, params, "t"), params, item.generics.where);
  const own = resolvePath(place.scope, [item.name]).join("::");
  const naming = { ...bound, trait: appliedShape(own, params, bound) };
  const path = pathIn(place.scope, item.name);
  sink.add({
    kind: "trait",
    path,
    key: `t:${path}`,
    cfg,
    access: place.access,
    shape: sink.compared(() => withLeans(traitShape(item, { facts, params, naming }), naming, sink)),
    spelling: () => spellTrait(item, facts),
    offset: item.start,
  });
  const target = { path, sink, facts };
  for (const inner of item.items) addTraitItem(inner, naming, { ...place, cfg }, target);
}

interface TraitContext {
  readonly facts: AttributeFacts;
  readonly params: readonly GenericParam[];
  readonly naming: Naming;
}

function traitShape(item: TraitItem, { facts, params, naming }: TraitContext): string {
  const predicates = predicateShapes(params, item.generics.where, naming);
  const onSelf = predicates.filter((predicate) => predicate.startsWith("Self : "));
  const supertraits = unique([
    ...boundsShape(item.bounds, naming),
    ...onSelf.map((predicate) => predicate.slice(7)),
  ]);
  const rest = predicates.filter((predicate) => !predicate.startsWith("Self : "));
  const sealed = item.items.some(isHiddenRequirement) ? " sealed by a hidden item" : "";
  const head = `${spellMarks(facts)}${qualifierShape(item.qualifiers, naming)}trait ${item.alias ? "alias " : ""}`;
  const bounds = supertraits.length === 0 ? "" : ` : ${supertraits.join(" + ")}`;
  return `${head}${paramListShape(params, naming)}${bounds}${whereText(rest)}${sealed}`;
}

/** A hidden item without a default keeps others from implementing the trait. */
function isHiddenRequirement(item: Item): boolean {
  const facts = attributeFacts(item.attributes);
  if (!facts.hidden || facts.cfg === "false") return false;
  if (item.kind === "fn") return item.body === null;
  if (item.kind === "type") return isEmpty(item.type);
  return item.kind === "const" && item.value === null;
}

function addTraitItem(
  item: Item,
  outer: Naming,
  place: Place,
  target: { readonly path: string; readonly sink: EntrySink; readonly facts: AttributeFacts },
): void {
  const facts = withOuter(attributeFacts(item.attributes), target.facts);
  if (facts.hidden) return;
  const described = describe(item, facts, target.sink);
  if (described === null) return;
  const name = item.kind === "macro call" ? `${item.path}!` : item.name;
  target.sink.add({
    kind: described.kind,
    path: `${target.path}::${name}`,
    key: `v:${target.path}::${name}`,
    cfg: allOf([place.cfg, facts.cfg]),
    access: place.access,
    shape: target.sink.compared(() => {
      const naming = leaningAnew(outer);
      return withLeans(`${spellMarks(facts)}${described.shape(naming)}`, naming, target.sink);
    }),
    spelling: described.spelling,
    offset: item.start,
    calls: item.kind === "macro call" ? [item] : [],
  });
}

/** Signature of an item in a trait; `{default}` marks those that implementors may leave out. */
function describe(
  item: Item,
  facts: AttributeFacts,
  sink: EntrySink,
): (Pick<Entry, "kind" | "spelling"> & { readonly shape: (naming: Naming) => string }) | null {
  switch (item.kind) {
    case "fn": {
      const provided = item.body === null ? "" : " {default}";
      return {
        kind: "fn",
        shape: (naming) => `${fnShape(item, naming, facts)}${provided}`,
        spelling: () => `${spellFn(item, facts)}${provided === "" ? "" : " { .. }"}`,
      };
    }
    case "type":
      return {
        kind: "type",
        shape: (naming) => aliasShape(item, naming, "trait"),
        spelling: () => spellAlias(item, facts),
      };
    case "const": {
      const provided = item.value === null ? "" : " = ..";
      return {
        kind: "const",
        shape: (naming) => `const : ${typeShape(item.type, naming)}${provided}`,
        spelling: () => `${spellValue(item, facts)}${provided}`,
      };
    }
    case "macro call":
      return declaresNothing(item.path)
        ? null
        : {
            kind: "macro call",
            shape: () => callShape(item, sink.macros),
            spelling: () => `${item.path}!(..)`,
          };
    default:
      return null;
  }
}

function spellTrait(item: TraitItem, facts: AttributeFacts): string {
  const quals = isEmpty(item.qualifiers) ? "" : `${spell(item.qualifiers)} `;
  const generics = isEmpty(item.generics.params) ? "" : `<${spell(item.generics.params)}>`;
  const bounds = isEmpty(item.bounds) ? "" : `${item.alias ? " =" : ":"} ${spell(item.bounds)}`;
  const where = isEmpty(item.generics.where) ? "" : ` where ${spell(item.generics.where)}`;
  return `${spellMarks(facts)}${quals}trait ${item.name}${generics}${bounds}${where}`;
}
